using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Cli.Tests.Quickstart;

/// <summary>
/// Runs the commands of the page about putting a pack into force, in their order and in one shell, against a registry
/// of its own. Only the id of the proposal is put in, and who the second person is.
/// </summary>
public sealed class InForceGuideTests(SharedHost shared) : CliTest(shared)
{
    const string Second = "# by the second person";

    [Fact]
    public async Task Every_command_of_the_page_works_as_it_is_written()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The commands are written for a bash.");
        await using var host = await HostProcess.StartAsync("sqlite", [], Stop);
        var environment = Environment();
        environment["REGISTRY_URL"] = host.Address.ToString();
        environment["REGISTRY_TOKEN"] = host.AdminToken;
        var made = await CliProcess.RunAsync(
            ["user", "add", "sara", "--role", "Security"], environment, Folder, Stop);
        environment["SARA"] = made.Output.Split('\n').First(line => line.Contains("mrt_", StringComparison.Ordinal))
            .Split(' ').First(word => word.StartsWith("mrt_", StringComparison.Ordinal)).Trim();
        var blocks = await GuidePage.BlocksAsync("docs/guide/policy/in-force.md", "bash", Stop);
        var walk = string.Join('\n', blocks.SelectMany(block => block.Split('\n')).Select(Runnable));

        var script = Write("walk.sh", $$"""
            set -euo pipefail
            registry() { dotnet exec '{{Clone.Command}}' "$@"; }
            waiting() { registry policy proposals --json | sed -n 's/^ *"id": "\(.*\)",$/\1/p'; }
            {{walk}}
            """);
        var result = await Script.RunAsync("bash", [script], environment, Folder, Stop);

        Assert.True(result.ExitCode == 0, $"{result.ExitCode}\n{result.Output}\n{result.Errors}");
        Assert.Contains("2 passed, 0 failed", result.Output);
        Assert.Contains("it would block", result.Output);
        Assert.Contains("acme/house@1.0.0 is here as a draft: 1 rules, 2 tests pass.", result.Output);
        Assert.Contains("acme/house 1.0.0 shadow for search/*", result.Output);
        Assert.Contains("Two quiet weeks", result.Output);
        Assert.Contains("enforced      1.0.0", result.Output);
        Assert.Contains("acme/house@1.0.0 is retired.", result.Output);
        Assert.Contains("stage    retired", result.Output);
    }

    static string Runnable(string line)
    {
        var command = line.Replace("PROPOSAL", "\"$(waiting)\"", StringComparison.Ordinal);
        return command.Contains(Second, StringComparison.Ordinal) ? $"REGISTRY_TOKEN=$SARA {command}" : command;
    }
}
