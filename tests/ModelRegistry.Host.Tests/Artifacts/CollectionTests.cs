using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Http;
using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Host.Features.Artifacts;
using ModelRegistry.Host.Storage;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Host.Tests.Artifacts;

/// <summary>Content that no file needs any more leaves the store, and none that a file needs ever does.</summary>
public sealed class CollectionTests(SharedRegistry shared) : ArtifactTest(shared), IAsyncLifetime
{
    TestRegistry? _own;

    TestRegistry Own => _own ?? throw new InvalidOperationException("The registry has not started.");

    public async ValueTask InitializeAsync() => _own = await TestRegistry.StartAsync(Stop);

    public ValueTask DisposeAsync() => Own.DisposeAsync();

    [Fact]
    public async Task Content_is_freed_when_its_last_file_is_removed_and_the_grace_is_over()
    {
        var (content, model, other) = (Content(1000), await AddModelAsync(Own.Admin, Stop),
            await AddModelAsync(Own.Admin, Stop));
        var one = await SendAsync(model, content);
        var two = await SendAsync(other, content);
        await SendAsync(other, Content(500), "kept.bin");
        await RemoveAsync(model, one);
        var shared = await CollectAsync(Later);
        await RemoveAsync(other, two);

        var dry = await CollectAsync(Later, dryRun: true);
        var young = await CollectAsync(TimeProvider.System.GetUtcNow().AddMinutes(-1));
        var freed = await CollectAsync(Later);
        var again = await CollectAsync(Later);

        Assert.Equal(new Collected(0, 0), shared);
        Assert.Equal((new Collected(1, 1000), new Collected(0, 0)), (dry, young));
        Assert.Equal((new Collected(1, 1000), new Collected(0, 0)), (freed, again));
        Assert.Equal(500, new DirectoryInfo(Path.Combine(Own.DataFolder, "artifacts"))
            .EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length));
    }

    [Fact]
    public async Task Content_that_is_sent_again_after_it_was_freed_is_there_again()
    {
        var (content, model) = (Content(1000), await AddModelAsync(Own.Admin, Stop));
        await RemoveAsync(model, await SendAsync(model, content));
        await CollectAsync(Later);

        var artifact = await SendAsync(model, content);

        Assert.Equal(content, await ReadAsync(model, artifact));
    }

    [Fact]
    public async Task An_upload_that_is_open_keeps_the_content_that_it_is_to_bring()
    {
        var (content, model) = (Content(1000), await AddModelAsync(Own.Admin, Stop));
        var artifact = await SendAsync(model, content);
        await RemoveAsync(model, artifact);
        await Own.Admin.Artifacts.StartUploadAsync(Group, model, Version,
            new NewUpload("b.bin", 1000, Convert.ToHexStringLower(SHA256.HashData(content))), Stop);

        Assert.Equal(new Collected(0, 0), await CollectAsync(Later));
    }

    [Fact]
    public async Task However_uploads_removals_and_collections_meet_every_file_has_its_content()
    {
        var random = new Random(20261125);
        byte[][] contents = [Content(100), Content(200), Content(300)];
        var models = new List<string>();
        for (var i = 0; i < 4; i++) models.Add(await AddModelAsync(Own.Admin, Stop));
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var collecting = Task.Run(async () =>
        {
            var freed = 0;
            while (!done.IsCancellationRequested) freed += (await CollectAsync(Later)).Contents;
            return freed;
        }, Stop);

        await Task.WhenAll(models.Select((model, i) => ComeAndGoAsync(model, contents, new Random(random.Next() + i))));
        await done.CancelAsync();

        Assert.True(await collecting > 0, "Nothing was freed meanwhile.");
        foreach (var model in models)
            foreach (var artifact in await Own.Admin.Artifacts.ListAllAsync(Group, model, Version, Stop))
                Assert.Equal(contents.Single(one => one.Length == artifact.Size), await ReadAsync(model, artifact));
    }

    [Fact]
    public async Task A_process_that_died_while_it_freed_space_leaves_it_to_the_next_one()
    {
        var (content, model) = (Content(1000), await AddModelAsync(Own.Admin, Stop));
        await RemoveAsync(model, await SendAsync(model, content));
        var store = Own.Services.GetRequiredService<IArtifactStore>();
        Assert.True(store.SetAside(Sha256Digest.Of(content), Later));

        await CollectAsync(Later);

        Assert.Empty(Directory.EnumerateFiles(
            Path.Combine(Own.DataFolder, "artifacts"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_command_says_what_it_would_free_beside_a_registry_that_runs()
    {
        var (content, model) = (Content(1000), await AddModelAsync(Own.Admin, Stop));
        await RemoveAsync(model, await SendAsync(model, content));
        var blob = Directory.EnumerateFiles(
            Path.Combine(Own.DataFolder, "artifacts", "blobs"), "*", SearchOption.AllDirectories).Single();
        File.SetLastWriteTimeUtc(blob, DateTime.UnixEpoch);

        var dry = await CommandAsync("--dry-run");
        var freed = await CommandAsync();

        Assert.Contains("1 contents with 1000 bytes would be removed.", dry);
        Assert.Contains("1 contents are removed, 1000 bytes are free.", freed);
        Assert.False(File.Exists(blob));
    }

    static DateTimeOffset Later => TimeProvider.System.GetUtcNow().AddMinutes(1);

    async Task ComeAndGoAsync(string model, byte[][] contents, Random random)
    {
        for (var i = 0; i < 25; i++)
        {
            try
            {
                var artifact = await SendAsync(model, contents[random.Next(contents.Length)]);
                if (random.Next(4) > 0) await RemoveAsync(model, artifact);
            }
            catch (RegistryException refused) when (refused.Code == "content-gone")
            {
                // the caller sends it again, as the next round does
            }
        }
    }

    async Task<Artifact> SendAsync(string model, byte[] content, string path = "a.bin") =>
        (await Own.Admin.Artifacts.UploadAsync(Group, model, Version, Source(path, content), null, Stop)).Artifact;

    Task RemoveAsync(string model, Artifact artifact) =>
        Own.Admin.Artifacts.RemoveAsync(Group, model, Version, artifact.Id, "*", Stop);

    async Task<byte[]> ReadAsync(string model, Artifact artifact)
    {
        using var copy = new MemoryStream();
        await Own.Admin.Artifacts.DownloadAsync(Group, model, Version, artifact, copy, null, Stop);
        return copy.ToArray();
    }

    async Task<Collected> CollectAsync(DateTimeOffset before, bool dryRun = false)
    {
        await using var scope = Own.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ContentCollector>().RunAsync(before, dryRun, Stop);
    }

    async Task<string> CommandAsync(params string[] more)
    {
        var ran = await HostCommand.RunAsync(
            ["artifacts", "gc", .. more, "--data", Own.DataFolder, "--database", Own.Connection], Stop);
        Assert.True(ran.ExitCode == 0, ran.Errors);
        return ran.Output;
    }
}
