using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Search;
using ModelRegistry.Client.Identity;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Search.Indexing;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Testing.Models;

namespace ModelRegistry.Host.Tests.Artifacts;

public sealed class VersionFilesTests(SharedRegistry shared) : ArtifactTest(shared)
{
    [Fact]
    public async Task A_digest_alone_gives_a_stranger_nothing()
    {
        var content = Content(2000);
        await Files.UploadAsync(Group, await NewModelAsync(), Version, Source("a.bin", content), null, Stop);
        using var stranger = await StrangerAsync();
        var model = await AddModelAsync(stranger, Stop, group: "stranger");

        var start = await stranger.Artifacts.StartUploadAsync(
            "stranger", model, Version, new("a.bin", 2000, Sha(content)), Stop);

        Assert.False(start.AlreadyThere);
        Assert.Single(start.Upload!.Parts);
    }

    [Fact]
    public async Task A_stranger_neither_uploads_nor_goes_on_with_an_upload_of_others()
    {
        var model = await NewModelAsync();
        var upload = (await Files.StartUploadAsync(
            Group, model, Version, new("a.bin", 5, Sha(Content(5))), Stop)).Upload!;
        using var stranger = await StrangerAsync();

        foreach (var refused in new[]
        {
            await RefusedAsync(() => stranger.Artifacts.StartUploadAsync(
                Group, model, Version, new("b.bin", 5, Sha(Content(5))), Stop)),
            await RefusedAsync(() => stranger.Artifacts.ListAllAsync(Group, model, Version, Stop)),
        }) Assert.Equal("forbidden", refused.Code);
        foreach (var refused in new[]
        {
            await RefusedAsync(() => stranger.Artifacts.GetUploadAsync(upload.Id, Stop)),
            await RefusedAsync(() => stranger.Artifacts.CompleteUploadAsync(upload.Id, Stop)),
            await RefusedAsync(() => stranger.Artifacts.AbortUploadAsync(upload.Id, Stop)),
        }) Assert.Equal("not-found", refused.Code);
    }

    [Fact]
    public async Task Files_of_a_submitted_version_do_not_change_but_sending_the_same_again_is_fine()
    {
        var model = await NewModelAsync();
        var content = Content(100);
        var artifact = (await Files.UploadAsync(
            Group, model, Version, Source("a.json", content), null, Stop)).Artifact;
        var begun = (await Files.StartUploadAsync(
            Group, model, Version, new("new.bin", 3, Sha(Content(3))), Stop)).Upload!;
        await FreezeAsync(model);

        var again = await Files.UploadAsync(Group, model, Version, Source("a.json", content), null, Stop);

        Assert.True(again.AlreadyThere);
        foreach (var refused in new[]
        {
            await RefusedAsync(() => Files.UploadAsync(Group, model, Version, Source("b.bin", content), null, Stop)),
            await RefusedAsync(() => Files.UploadAsync(Group, model, Version, Source("a.json", [1]), null, Stop)),
            await RefusedAsync(() => Files.CompleteUploadAsync(begun.Id, Stop)),
            await RefusedAsync(() => Files.RemoveAsync(Group, model, Version, artifact.Id, "*", Stop)),
            await RefusedAsync(() => Files.AddReferenceAsync(Group, model, Version, Container('a'), Stop)),
        }) Assert.Equal("content-frozen", refused.Code);
        Assert.Equal(artifact, Assert.Single(await Files.ListAllAsync(Group, model, Version, Stop)));
    }

    [Fact]
    public async Task Paths_that_differ_in_case_alone_are_refused()
    {
        var model = await NewModelAsync();
        await Files.UploadAsync(Group, model, Version, Source("Config.json", Content(9)), null, Stop);
        await Files.UploadAsync(Group, model, Version, Source("Ä.json", Content(9)), null, Stop);

        var ascii = await RefusedAsync(() => Files.UploadAsync(
            Group, model, Version, Source("config.JSON", Content(9)), null, Stop));
        var other = await RefusedAsync(() => Files.UploadAsync(
            Group, model, Version, Source("ä.json", Content(9)), null, Stop));

        Assert.Equal(("artifact-path-taken", "artifact-path-taken"), (ascii.Code, other.Code));
        Assert.Contains("Config.json", ascii.Message);
    }

    [Fact]
    public async Task A_container_is_part_of_the_version_by_digest_and_replaced_by_another_digest()
    {
        var model = await NewModelAsync();
        var first = await Files.AddReferenceAsync(Group, model, Version, Container('a'), Stop);

        var same = await Files.AddReferenceAsync(Group, model, Version, Container('a'), Stop);
        var other = await Files.AddReferenceAsync(Group, model, Version, Container('b'), Stop);

        Assert.Equal(("container", "registry.example.com/ai/bot", new string('a', 64)),
            (first.Kind, first.Path, first.Sha256));
        Assert.Equal(first, same);
        Assert.Equal(other, Assert.Single(await Files.ListAllAsync(Group, model, Version, Stop)));
        var elsewhere = await Admin.Wire.Http.GetAsync(Content(model, other.Path), Stop);
        Assert.Contains("artifact-kept-elsewhere", await elsewhere.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("registry.example.com/ai/bot:latest", "container", "invalid-reference")]
    [InlineData("registry.example.com/ai/bot@sha256:abc", "container", "invalid-reference")]
    [InlineData("s3://bucket/weights@sha256:abc", "weights", "invalid-value")]
    public async Task What_is_no_container_by_digest_is_no_reference(string reference, string kind, string code)
    {
        var model = await NewModelAsync();

        var refused = await RefusedAsync(() =>
            Files.AddReferenceAsync(Group, model, Version, new(reference, kind), Stop));

        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public async Task An_artifact_is_removed_by_whoever_knows_which_one_it_is()
    {
        var model = await NewModelAsync();
        var artifact = (await Files.UploadAsync(
            Group, model, Version, Source("a.json", Content(10)), null, Stop)).Artifact;
        var read = await Files.GetAsync(Group, model, Version, artifact.Id, Stop);

        var stale = await RefusedAsync(() => Files.RemoveAsync(
            Group, model, Version, artifact.Id, "\"other\"", Stop));
        using var unconditional = await Admin.Wire.Http.DeleteAsync(
            $"api/v1/models/{Group}/{model}/versions/{Uri.EscapeDataString(Version)}/artifacts/{artifact.Id}", Stop);
        await Files.RemoveAsync(Group, model, Version, artifact.Id, read.ETag, Stop);

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal(HttpStatusCode.PreconditionRequired, unconditional.StatusCode);
        Assert.Empty(await Files.ListAllAsync(Group, model, Version, Stop));
    }

    [Fact]
    public async Task A_download_answers_ranges_and_says_its_digest()
    {
        var model = await NewModelAsync();
        var content = Content(1000);
        await Files.UploadAsync(Group, model, Version, Source("docs/a b.html", content), null, Stop);
        using var ranged = new HttpRequestMessage(HttpMethod.Get, Content(model, "docs/a b.html"))
        {
            Headers = { Range = new RangeHeaderValue(10, 19) },
        };

        using var whole = await Admin.Wire.Http.GetAsync(Content(model, "docs/a b.html"), Stop);
        using var part = await Admin.Wire.Http.SendAsync(ranged, Stop);
        using var known = new HttpRequestMessage(HttpMethod.Get, Content(model, "docs/a b.html"))
        {
            Headers = { IfNoneMatch = { whole.Headers.ETag! } },
        };
        using var unchanged = await Admin.Wire.Http.SendAsync(known, Stop);

        var digest = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(Sha(content)))}:";
        Assert.Equal($"\"sha256:{Sha(content)}\"", whole.Headers.ETag?.Tag);
        Assert.Equal([digest], whole.Headers.GetValues("Repr-Digest"));
        Assert.Equal("attachment", whole.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(content[10..20], await part.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Artifacts_are_listed_page_by_page_and_as_csv()
    {
        var model = await NewModelAsync();
        await Files.UploadAllAsync(Group, model, Version,
            [.. Enumerable.Range(0, 5).Select(i => Source($"f{i}.json", Content(20)))], null, 5, Stop);
        var list = $"api/v1/models/{Group}/{model}/versions/{Uri.EscapeDataString(Version)}/artifacts";

        var first = await Admin.Wire.GetAsync($"{list}?limit=3", ArtifactsJson.Default.PageArtifact, Stop);
        var second = await Admin.Wire.GetAsync(
            $"{list}?limit=3&cursor={first.NextCursor}", ArtifactsJson.Default.PageArtifact, Stop);
        var csv = await Admin.Wire.Http.GetStringAsync($"{list}?format=csv", Stop);

        Assert.Equal(["f0.json", "f1.json", "f2.json", "f3.json", "f4.json"],
            first.Items.Concat(second.Items).Select(row => row.Path));
        Assert.Null(second.NextCursor);
        Assert.Equal(6, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Who_uploads_is_an_author_and_the_audit_trail_tells_of_it_without_the_path()
    {
        var model = await NewModelAsync();

        var artifact = (await Files.UploadAsync(
            Group, model, Version, Source("secret-plan.json", Content(10)), null, Stop)).Artifact;

        var me = await Admin.Identity.WhoAmIAsync(Stop);
        var (authors, events) = await Registry.InDatabaseAsync(async db =>
        {
            var version = await db.Artifacts.Where(row => row.Id == artifact.Id).Select(row => row.VersionId)
                .FirstAsync(Stop);
            while (await db.AuditOutbox.AnyAsync(row => row.Event.Contains($"{artifact.Id}"), Stop))
                await Task.Delay(20, Stop);
            var log = await db.AuditLog.Where(row => row.TargetId == $"{artifact.Id}").Select(row => row.Leaf)
                .ToListAsync(Stop);
            return (await db.VersionAuthors.Where(row => row.VersionId == version).ToListAsync(Stop),
                log.Where(text => text.Contains($"{artifact.Id}")).ToList());
        });
        Assert.Contains(authors, row => row.UserId == me.Id && row.Part == "uploader");
        var told = Assert.Single(events);
        Assert.Contains("artifact.uploaded", told);
        Assert.Contains(artifact.Sha256, told);
        Assert.DoesNotContain("secret-plan", told);
    }

    [Fact]
    public async Task A_model_folder_is_typed_and_read_for_what_it_says_of_itself()
    {
        using var folder = ModelFolder.Create(seed: 7);
        var model = await NewModelAsync();
        var sources = Directory.EnumerateFiles(folder.Folder)
            .Select(file => UploadSource.FromFile(file, Path.GetFileName(file))).ToList();

        await Files.UploadAllAsync(Group, model, Version, sources, null, 4, Stop);
        var report = await Files.InspectionAsync(Group, model, Version, Stop);
        while (report.Pending > 0)
        {
            await Task.Delay(50, Stop);
            report = await Files.InspectionAsync(Group, model, Version, Stop);
        }

        Assert.Equal([("README.md", "other"), ("config.json", "config"), ("model.safetensors", "weights"),
            ("tokenizer.json", "tokenizer")], report.Files.Select(file => (file.Path, file.Kind)).Order());
        Assert.All(report.Files, file => Assert.Equal("fully", file.Inspected));
        Assert.Equal("Apache-2.0", (string?)report.Suggestion["legal"]?["license"]);
        Assert.True((long?)report.Suggestion["provenance"]?["parameters"] > 0);
    }

    [Fact]
    public async Task Weights_that_claim_more_parameters_than_can_be_counted_stop_no_report()
    {
        var group = Unique("g");
        var model = await AddModelAsync(Admin, Stop, group: group);
        foreach (var name in new[] { "a.gguf", "b.gguf" })
            await Files.UploadAsync(group, model, Version, Source(name, Boastful(), "weights"), null, Stop);
        while ((await Files.InspectionAsync(group, model, Version, Stop)).Pending > 0) await Task.Delay(20, Stop);

        var inventory = await Admin.Reports.InventoryAsync(group, null, Stop);
        var index = Registry.Services.GetRequiredService<SearchIndexer>();
        await index.CatchUpAsync((_, _) => { }, Stop);

        Assert.Equal($"{group}/{model}", Assert.Single(inventory.Items).Model);
        var found = await Admin.Search.FindAsync(new ModelSearch { Filters = [$"group:{group}"] }, Stop);
        Assert.Equal(long.MaxValue, Assert.Single(found.Items).Parameters);
    }

    /// <summary>A GGUF file with one tensor of an unknown type that has 2^63 - 1 elements and no bytes.</summary>
    static byte[] Boastful()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("GGUF"u8);
        writer.Write(3);
        writer.Write(1UL);              // tensors
        writer.Write(0UL);              // pairs
        writer.Write(1UL);              // length of the name
        writer.Write((byte)'w');
        writer.Write(1);                // dimensions
        writer.Write(long.MaxValue);
        writer.Write(99);               // type
        writer.Write(0UL);              // offset
        writer.Write(new byte[32]);
        return bytes.ToArray();
    }

    [Fact]
    public async Task The_parameters_that_weights_tell_of_reach_the_search()
    {
        using var folder = ModelFolder.Create(seed: 8);
        var model = await NewModelAsync();
        var search = new ModelSearch { Text = model, Filters = [$"group:{Group}"] };

        await Files.UploadAllAsync(Group, model, Version,
            [UploadSource.FromFile(Path.Combine(folder.Folder, "model.safetensors"), "model.safetensors")], null, 4,
            Stop);

        for (var i = 0; (await Admin.Search.FindAsync(search, Stop)).Items is not [{ Parameters: > 0 }, ..]; i++)
        {
            Assert.True(i < 500, "The parameters did not become visible.");
            await Task.Delay(20, Stop);
        }
    }

    [Theory]
    [InlineData("""{"data":{"residency":["us-east-1"]}}""", "storage-region-not-allowed")]
    [InlineData("""{"data":{"residency":["us-east-1","eu-west-1"]}}""", null)]
    [InlineData("{}", null)]
    public async Task Files_are_stored_only_in_the_regions_that_the_version_allows(string metadata, string? code)
    {
        await using var registry = await TestRegistry.StartAsync(Stop, null, "--region", "eu-west-1");
        var model = await AddModelAsync(registry.Admin, Stop, metadata);

        var error = await Record.ExceptionAsync(() => registry.Admin.Artifacts.UploadAsync(
            Group, model, Version, Source("a.json", Content(10)), null, Stop));

        Assert.Equal(code, (error as ModelRegistry.Client.Http.RegistryException)?.Code);
        if (code is null) Assert.Null(error);
        else Assert.Contains("eu-west-1", error?.Message);
    }

    [Fact]
    public async Task Content_that_need_not_be_sent_again_is_held_to_the_region_as_well()
    {
        await using var registry = await TestRegistry.StartAsync(Stop, null, "--region", "eu-west-1");
        var there = await AddModelAsync(registry.Admin, Stop);
        var model = await AddModelAsync(registry.Admin, Stop, """{"data":{"residency":["us-east-1"]}}""");
        var bytes = Content(10);
        await registry.Admin.Artifacts.UploadAsync(Group, there, Version, Source("a.json", bytes), null, Stop);

        var refused = await RefusedAsync(() => registry.Admin.Artifacts.UploadAsync(
            Group, model, Version, Source("a.json", bytes), null, Stop));

        Assert.Equal("storage-region-not-allowed", refused.Code);
        Assert.Empty(await registry.Admin.Artifacts.ListAllAsync(Group, model, Version, Stop));
    }

    static NewReference Container(char digit) => new($"registry.example.com/ai/bot@sha256:{new string(digit, 64)}");

    static string Content(string model, string path) =>
        $"api/v1/models/{Group}/{model}/versions/{Uri.EscapeDataString(Version)}/artifacts/content/"
        + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    async Task<RegistryClient> StrangerAsync()
    {
        var handle = Unique("stranger");
        await Admin.Identity.CreateUserAsync(new NewUser(handle, [new("ModelOwner", "stranger/*")]), Stop);
        return Registry.As((await Admin.Identity.CreateTokenAsync(handle, new NewToken("test"), Stop)).Secret);
    }

    Task<int> FreezeAsync(string model) => Registry.InDatabaseAsync(db => db.Versions
        .Where(row => db.Models.Any(one => one.Id == row.ModelId && one.Name == model))
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, VersionState.Submitted), Stop));
}
