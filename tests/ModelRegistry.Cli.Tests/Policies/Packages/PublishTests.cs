namespace ModelRegistry.Cli.Tests.Policies.Packages;

public sealed class PublishTests : PackageTest
{
    [Fact]
    public async Task A_feed_gets_the_package_as_it_was_signed()
    {
        await using var feed = await PackageFeed.StartAsync(Stop);
        var signer = await SignedAsync();
        Surroundings["REGISTRY_FEED_API_KEY"] = PackageFeed.Key;

        var output = await PassAsync("publish", Package, "--source", $"{feed.Address}", "--signer", signer);

        Assert.Contains("Published ai.house 1.0.0", output);
        Assert.Equal(await File.ReadAllBytesAsync(Package, Stop), Assert.Single(feed.Packages.Values));
    }

    [Fact]
    public async Task A_version_that_the_feed_has_is_a_mistake_unless_that_was_expected()
    {
        await using var feed = await PackageFeed.StartAsync(Stop);
        await SignedAsync();
        Surroundings["REGISTRY_FEED_API_KEY"] = PackageFeed.Key;
        await PassAsync("publish", Package, "--source", $"{feed.Address}");

        var again = await RunAsync("publish", Package, "--source", $"{feed.Address}");
        var skipped = await RunAsync("publish", Package, "--source", $"{feed.Address}", "--skip-duplicate");

        Assert.Equal((4, 0), (again.ExitCode, skipped.ExitCode));
        Assert.Contains("has ai.house 1.0.0 already", again.Errors);
        Assert.Contains("had ai.house 1.0.0 already", skipped.Output);
    }

    [Theory]
    [InlineData("", "does not know who you are (401)", "Give its API key")]
    [InlineData("feed-key-mistyped", "does not know who you are (401)", "Check the API key")]
    [InlineData(PackageFeed.Weak, "does not let this API key publish", "Ask whoever runs the feed")]
    public async Task A_key_that_does_not_do_is_told_and_not_shown(string key, string reason, string remedy)
    {
        await using var feed = await PackageFeed.StartAsync(Stop);
        await SignedAsync();
        Surroundings["REGISTRY_FEED_API_KEY"] = key;

        var result = await RunAsync("publish", Package, "--source", $"{feed.Address}");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(reason, result.Errors);
        Assert.Contains(remedy, result.Errors);
        Assert.DoesNotContain("feed-key", result.Output + result.Errors);
        Assert.Empty(feed.Packages);
    }

    [Fact]
    public async Task A_feed_that_is_away_or_is_none_is_told()
    {
        await using var feed = await PackageFeed.StartAsync(Stop);
        await SignedAsync();

        var nowhere = await RunAsync("publish", Package, "--source", "http://127.0.0.1:1/v3/index.json");
        var none = await RunAsync("publish", Package, "--source", $"{new Uri(feed.Address, "/nothing.json")}");
        var plain = await RunAsync("publish", Package, "--source", "http://nuget.example.com/v3/index.json");
        var named = await RunAsync("publish", Package, "--source", "https://me:secret@nuget.example.com/v3/index.json");

        Assert.Equal((4, 4, 3, 3), (nowhere.ExitCode, none.ExitCode, plain.ExitCode, named.ExitCode));
        Assert.Contains("cannot be reached", nowhere.Errors);
        Assert.Contains("404", none.Errors);
        Assert.Contains("without encryption", plain.Errors);
        Assert.DoesNotContain("secret", named.Errors);
    }

    [Fact]
    public async Task A_folder_is_a_feed_that_NuGet_restores_from()
    {
        await SignedAsync();
        Directory.CreateDirectory(Path.Combine(Folder, "feed"));

        await PassAsync("publish", Package, "--source", "feed");
        var again = await RunAsync("publish", Package, "--source", "feed");
        var missing = await RunAsync("publish", Package, "--source", "nowhere");

        Assert.Equal((4, 4), (again.ExitCode, missing.ExitCode));
        Assert.Contains("already", again.Errors);
        Assert.Equal(await File.ReadAllBytesAsync(Package, Stop),
            await File.ReadAllBytesAsync(Path.Combine(Folder, "feed", "ai.house.1.0.0.nupkg"), Stop));
    }

    [Fact]
    public async Task What_NuGet_pushes_is_what_we_publish()
    {
        await using var feed = await PackageFeed.StartAsync(Stop);
        await SignedAsync();

        var pushed = await DotnetAsync("nuget", "push", Package, "--source", $"{feed.Address}", "--api-key",
            PackageFeed.Key, "--allow-insecure-connections");
        Surroundings["REGISTRY_FEED_API_KEY"] = PackageFeed.Key;
        var again = await RunAsync("publish", Package, "--source", $"{feed.Address}");

        Assert.True(pushed.ExitCode == 0, pushed.Output + pushed.Errors);
        Assert.Contains("already", again.Errors);
        Assert.Single(feed.Packages);
    }

    [Fact]
    public async Task A_package_of_another_signer_is_not_published()
    {
        await using var feed = await PackageFeed.StartAsync(Stop);
        await SignedAsync();
        Surroundings["REGISTRY_FEED_API_KEY"] = PackageFeed.Key;

        var result = await RunAsync(
            "publish", Package, "--source", $"{feed.Address}", "--signer", Certificates.Write(Folder, "other"));

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(feed.Packages);
    }
}
