using System.Text.RegularExpressions;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Quickstart;

/// <summary>
/// Runs what the README tells a newcomer to type, in its order and in one shell, against a registry of its own. Only
/// the address, the token and the program are put in; a line that says <c># ends with N</c> has to.
/// </summary>
public sealed partial class ReadmeTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    [Trait(HostDatabase.Trait, HostDatabase.Both)]
    public async Task Every_line_of_the_walk_works_as_it_is_written()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The walk is written for a bash.");
        await using var started = await HostDatabase.StartAsync(
            ["--trusted-keys", Path.Combine(Folder, "data/trusted-keys")], Stop);
        var host = started.Host;
        var blocks = await BlocksAsync();
        Directory.CreateSymbolicLink(Path.Combine(Folder, "samples"), Path.Combine(Clone.Root, "samples"));

        var walk = string.Join('\n', blocks.Skip(1).Select(block => Runnable(block, host)));
        var environment = Environment();
        environment["REGISTRY_URL"] = "";
        environment["REGISTRY_CLI"] = $"dotnet exec {Clone.Command}";
        var script = Write("walk.sh", $"set -euxo pipefail\n{walk}\n");
        var result = await Script.RunAsync("bash", [script], environment, Folder, Stop);
        var unpinned = await RunAsync("evidence", "verify", "bundle.zip");

        Assert.Equal("dotnet run -c Release --project core/ModelRegistry.Host", blocks[0]);
        Assert.True(result.ExitCode == 0, $"{result.ExitCode}\n{result.Output}\n{result.Errors}");
        Assert.Contains("BLOCKED", result.Output);
        Assert.Contains("Nobody approves their own work", result.Errors);
        Assert.Contains("back to search/answer-bot@2.3.0", result.Output);
        Assert.Contains("bundle.zip is whole and as the registry signed it.", result.Output);
        Assert.Equal(0, unpinned.ExitCode);
        Assert.Contains("bundle.zip is whole and as it was signed, by an unconfirmed key.", unpinned.Output);
        Assert.Contains("registry evidence key > registry.pub", unpinned.Errors);
        Assert.Contains("Done: search/quickstart-bot", result.Output);
    }

    static async Task<List<string>> BlocksAsync()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Clone.Root, "README.md"), Stop);
        return [.. Block.Matches(readme).Select(block => block.Groups[1].Value.Trim())];
    }

    static string Runnable(string block, HostProcess host)
    {
        var placed = Login.Replace(block, $"login {host.Address} <<< {host.AdminToken}");
        return Ending.Replace(placed, "code=0; $1 || code=$?; [ \"$$code\" = $2 ]")
            .Replace("./registry ", "$REGISTRY_CLI ");
    }

    [GeneratedRegex(@"^ *```bash\n(.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    static partial Regex Block { get; }

    [GeneratedRegex(@"login http\S+")]
    static partial Regex Login { get; }

    [GeneratedRegex(@"^ *(.+?) +# ends with (\d+)$", RegexOptions.Multiline)]
    static partial Regex Ending { get; }
}
