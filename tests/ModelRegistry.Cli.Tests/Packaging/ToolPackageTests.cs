namespace ModelRegistry.Cli.Tests.Packaging;

/// <summary>The command as a .NET tool, installed from a folder of packages.</summary>
public sealed class ToolPackageTests(PackedFeed feed)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_command_installs_as_a_tool_and_runs()
    {
        await feed.PackAsync(Stop);
        var bin = Path.Combine(feed.Folder, "bin");

        await feed.DotnetAsync(
            ["tool", "install", "ModelRegistry.Cli", "--tool-path", bin, "--add-source", feed.Feed], Stop);
        var version = await feed.RunAsync(Path.Combine(bin, "registry"), ["--version"], Stop);
        var help = await feed.RunAsync(Path.Combine(bin, "registry"), ["--help"], Stop);
        var signed = await feed.RunAsync(Path.Combine(bin, "registry"), ["sign", "key", "installed"], Stop);

        ClientPackageTests.AssertSaysWhatItIs(feed.MetadataOf("ModelRegistry.Cli.*.nupkg"), "ModelRegistry.Cli");
        Assert.Equal((0, 0, 0), (version.ExitCode, help.ExitCode, signed.ExitCode));
        Assert.StartsWith(Packed(), version.Output);
        Assert.Contains("publish", help.Output);
        Assert.True(File.Exists(Path.Combine(feed.Folder, "installed.pub")), "A native library is not in the package.");
    }

    string Packed() => feed.MetadataOf("ModelRegistry.Cli.*.nupkg").Elements()
        .Single(element => element.Name.LocalName == "version").Value;
}
