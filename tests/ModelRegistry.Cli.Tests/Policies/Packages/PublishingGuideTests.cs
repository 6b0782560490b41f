using ModelRegistry.Cli.Tests.Quickstart;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Policies.Packages;

/// <summary>Whoever types what docs/guide/policy/publishing.md says sees what it says.</summary>
public sealed class PublishingGuideTests : PackageTest
{
    [Fact]
    public async Task Every_command_of_the_guide_works_as_it_is_written()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The commands are written for a bash.");
        var signer = Certificates.Write(Folder, "release");
        await using var feed = await PackageFeed.StartAsync(Stop);
        var blocks = await GuidePage.BlocksAsync("docs/guide/policy/publishing.md", "bash", Stop);
        var command = Path.Combine(Clone.Root, "sdk/ModelRegistry.Cli/bin", Clone.Configuration,
            "net10.0/registry.dll");
        Write("key.txt", PackageFeed.Key + "\n");
        Write("walk.sh", $"set -euo pipefail\nregistry() {{ dotnet '{command}' \"$@\"; }}\nSIGNER={signer}\n"
            + string.Join('\n', blocks).Replace("https://nuget.example.com/v3/index.json", $"{feed.Address}",
                StringComparison.Ordinal));

        var result = await Script.RunAsync("bash", ["walk.sh"], Surroundings, Folder, Stop);

        Assert.True(result.ExitCode == 0, $"{result.ExitCode}\n{result.Output}\n{result.Errors}");
        Assert.True(blocks.Count >= 4, "The guide has lost its commands.");
        Assert.Contains("as a signer whom you trust left it", result.Output);
        Assert.Contains("Published ai.house 1.0.0 to", result.Output);
        Assert.Single(feed.Packages);
    }
}
