using System.Text.RegularExpressions;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Quickstart;

/// <summary>
/// Runs the commands of the guide to the API, in their order and in one shell, against a registry of its own. Only the
/// address and the token are put in; what says <c># answers X</c> has to print X.
/// </summary>
public sealed partial class ApiGuideTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task Every_command_of_the_guide_works_as_it_is_written()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The commands are written for a bash.");
        await using var host = await HostProcess.StartAsync("sqlite", [], Stop);
        var blocks = await GuidePage.BlocksAsync("docs/guide/api.md", "bash", Stop);
        var walk = string.Join('\n', blocks.Select(Runnable))
            .Replace("http://127.0.0.1:5080", host.Address.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("mrt_...", host.AdminToken, StringComparison.Ordinal);

        var script = Write("walk.sh", $"set -euo pipefail\n{walk}\n");
        var result = await Script.RunAsync("bash", [script], Environment(), Folder, Stop);

        Assert.True(result.ExitCode == 0, $"{result.ExitCode}\n{result.Output}\n{result.Errors}");
        Assert.Contains("\"handle\":\"admin\"", result.Output);
        Assert.Contains("\"secret\":\"mrt_", result.Output);
        Assert.Contains("\"nextCursor\":null", result.Output);
        Assert.Contains("id,group,name,description", result.Output);
        Assert.True(Expected.Matches(string.Concat(blocks)).Count > 5, "The guide says hardly anywhere what comes.");
    }

    /// <summary>
    /// A command with its continued lines; what it prints is compared where the page says what it is.
    /// </summary>
    static string Runnable(string block) => Expected.Replace(block, match =>
        $"answer=$({match.Groups["command"].Value.Trim()})\n"
        + $"[ \"$answer\" = '{match.Groups["answer"].Value}' ] || {{ echo \"$answer\" >&2; exit 1; }}");

    [GeneratedRegex(@"^(?<command>curl(?:[^\n]*\\\n)*[^\n]*?) +# answers (?<answer>\S+)$", RegexOptions.Multiline)]
    static partial Regex Expected { get; }
}
