using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Shell;

/// <summary>Runs when no other test does: the wrapper may build the very files that the others run.</summary>
[Collection(nameof(Alone))]
public sealed class WrapperTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task The_wrapper_of_the_clone_passes_arguments_and_exit_codes()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The wrapper is a shell script.");

        var environment = Environment();
        var good = await Script.RunAsync(
            Path.Combine(Clone.Root, "registry"),
            ["token", "create", "two words", "--token", Host.AdminToken, "--json"],
            environment, Folder, Stop);
        var bad = await Script.RunAsync(Path.Combine(Clone.Root, "registry"), ["user"], environment, Folder, Stop);

        Assert.Equal("two words", JsonDocument.Parse(good.Output).RootElement.GetProperty("name").GetString());
        Assert.Equal((0, 3), (good.ExitCode, bad.ExitCode));
    }
}
