using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Http;
using ModelRegistry.Host.Features.Artifacts;
using ModelRegistry.Host.Storage;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Artifacts;

public sealed class TransferTests(SharedRegistry shared, SmallParts small) : ArtifactTest(shared),
    IClassFixture<SmallParts>
{
    const int Parts = 5;

    readonly byte[] _content = Content(Parts * SmallParts.PartSize - 100);

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_of_a_part_costs_that_part_alone()
    {
        var model = await ModelAsync();
        using var wire = new FaultyWire { BreakPut = 3 };
        using var client = wire.Client(small.Registry);

        var outcome = await client.Artifacts.UploadAsync(Group, model, Version, Source("a.bin", _content), null, Stop);

        Assert.Equal(Parts + 1, wire.Puts);
        Assert.Equal(Sha(_content), outcome.Artifact.Sha256);
        Assert.Equal(_content, await DownloadAsync(model, outcome.Artifact, small.Registry.Admin));
    }

    [Fact]
    public async Task What_one_client_left_another_finishes_without_sending_it_again()
    {
        var model = await ModelAsync();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var wire = new FaultyWire { BreakPut = 4, Meanwhile = gone.CancelAsync };
        using var first = wire.Client(small.Registry);
        await Assert.ThrowsAnyAsync<Exception>(() => first.Artifacts.UploadAsync(
            Group, model, Version, Source("a.bin", _content), null, gone.Token));
        using var again = new FaultyWire();
        using var second = again.Client(small.Registry);

        var outcome = await second.Artifacts.UploadAsync(Group, model, Version, Source("a.bin", _content), null, Stop);

        Assert.Equal(2, again.Puts);
        Assert.Equal(_content, await DownloadAsync(model, outcome.Artifact, small.Registry.Admin));
    }

    [Fact]
    public async Task A_second_publish_sends_nothing_and_one_into_another_version_neither()
    {
        var (model, other) = (await ModelAsync(), await ModelAsync());
        using var wire = new FaultyWire();
        using var client = wire.Client(small.Registry);
        UploadSource[] folder = [Source("a.bin", _content), Source("b.json", Content(10)), Source("c.txt", [])];
        await client.Artifacts.UploadAllAsync(Group, model, Version, folder, null, 3, Stop);
        var before = wire.Puts;

        var again = await client.Artifacts.UploadAllAsync(Group, model, Version, folder, null, 3, Stop);
        var elsewhere = await client.Artifacts.UploadAllAsync(Group, other, Version, folder, null, 3, Stop);

        Assert.Equal(Parts + 1, before);
        Assert.Equal(before, wire.Puts);
        Assert.All([.. again, .. elsewhere], outcome => Assert.True(outcome.AlreadyThere));
        Assert.Equal(3, (await client.Artifacts.ListAllAsync(Group, other, Version, Stop)).Count);
    }

    [Fact]
    public async Task A_download_that_breaks_off_goes_on_from_where_it_was()
    {
        var model = await ModelAsync();
        var artifact = await UploadAsync(model);
        using var wire = new FaultyWire { BreakDownload = (1, 100_000) };
        using var client = wire.Client(small.Registry);

        var received = await DownloadAsync(model, artifact, client);

        Assert.Equal(_content, received);
        Assert.Equal(["bytes=100000-"], wire.Ranges);
    }

    [Fact]
    public async Task A_file_appears_when_it_is_whole_and_uses_what_an_earlier_try_left()
    {
        var model = await ModelAsync();
        var artifact = await UploadAsync(model);
        var file = Path.Combine(Directory.CreateTempSubdirectory("download-").FullName, "a.bin");
        await File.WriteAllBytesAsync(file + ".part", _content[..200_000], Stop);
        using var wire = new FaultyWire();
        using var client = wire.Client(small.Registry);

        await client.Artifacts.DownloadFileAsync(Group, model, Version, artifact, file, null, Stop);

        Assert.Equal(_content, await File.ReadAllBytesAsync(file, Stop));
        Assert.Equal(["bytes=200000-"], wire.Ranges);
        Assert.False(File.Exists(file + ".part"));
    }

    [Fact]
    public async Task Content_that_changed_on_disk_reaches_nobody_and_is_healed_by_sending_it_again()
    {
        var model = await ModelAsync();
        var artifact = await UploadAsync(model);
        Damage(artifact.Sha256);

        var refused = await Record.ExceptionAsync(() => DownloadAsync(model, artifact, small.Registry.Admin));
        var healed = await small.Registry.Admin.Artifacts.UploadAsync(
            Group, model, Version, Source("a.bin", _content), null, Stop);

        Assert.True(refused is CorruptDownloadException or RegistryException { Code: "artifact-corrupt" },
            $"{refused}");
        Assert.Equal((false, artifact), (healed.AlreadyThere, healed.Artifact));
        Assert.Equal(_content, await DownloadAsync(model, artifact, small.Registry.Admin));
    }

    [Fact]
    public async Task A_file_larger_than_the_limit_is_refused_before_a_byte_is_sent()
    {
        var model = await ModelAsync();

        var refused = await RefusedAsync(() => small.Registry.Admin.Artifacts.StartUploadAsync(
            Group, model, Version, new("a.bin", SmallParts.MostBytes + 1, Sha(_content)), Stop));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "artifact-too-large"), (refused.Status, refused.Code));
        Assert.Contains($"{SmallParts.MostBytes}", refused.Message);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_what_was_there_before_is_kept()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full, which is Linux");
        var model = await ModelAsync();
        var start = await small.Registry.Admin.Artifacts.StartUploadAsync(
            Group, model, Version, new("a.bin", _content.Length, Sha(_content)), Stop);
        var folder = Path.Combine(
            small.Registry.DataFolder, "artifacts", "uploads", start.Upload!.Id.ToString("N"));
        Directory.CreateDirectory(folder);
        File.CreateSymbolicLink(Path.Combine(folder, "content"), "/dev/full");

        var refused = await RefusedAsync(() => small.Registry.Admin.Artifacts.UploadAsync(
            Group, model, Version, Source("a.bin", _content), null, Stop));

        Assert.Equal((HttpStatusCode.InsufficientStorage, "storage-full"), (refused.Status, refused.Code));
        await UploadAsync(model);
    }

    [Fact]
    public async Task A_signed_address_needs_no_token_and_no_other_part_or_time_will_do()
    {
        var model = await ModelAsync();
        var files = small.Registry.Admin.Artifacts;
        var upload = (await files.StartUploadAsync(
            Group, model, Version, new("a.bin", _content.Length, Sha(_content)), Stop)).Upload!;
        using var nobody = small.Registry.As(null);
        var url = upload.Parts[0].Url;

        Assert.Equal("part-url-refused", await PutAsync(nobody.Wire.Http, url.Replace("parts/1", "parts/2")));
        Assert.Equal("part-url-refused", await PutAsync(nobody.Wire.Http, url[..^1] + (url[^1] == 'A' ? 'B' : 'A')));
        Assert.Equal("part-url-refused", await PutAsync(nobody.Wire.Http, url.Replace("expires=", "expires=9")));
        Assert.Equal("unauthenticated", await PutAsync(nobody.Wire.Http, url[..url.IndexOf('?')]));
        small.Clock.Ahead = TimeSpan.FromMinutes(61);
        Assert.Equal("part-url-refused", await PutAsync(nobody.Wire.Http, url));
        small.Clock.Ahead = TimeSpan.Zero;
        Assert.Equal("", await PutAsync(nobody.Wire.Http, url));
        Assert.Equal([1], (await files.GetUploadAsync(upload.Id, Stop)).Have);
    }

    [Fact]
    public async Task An_upload_that_nobody_goes_on_with_is_forgotten_and_its_space_is_freed()
    {
        var model = await ModelAsync();
        var files = small.Registry.Admin.Artifacts;
        var upload = (await files.StartUploadAsync(
            Group, model, Version, new("a.bin", _content.Length, Sha(_content)), Stop)).Upload!;
        Assert.Equal("", await PutAsync(small.Registry.Admin.Wire.Http, upload.Parts[0].Url));

        small.Clock.Ahead = TimeSpan.FromHours(25);
        await using (var scope = small.Registry.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<UploadSweep>().RunAsync(Stop);
        small.Clock.Ahead = TimeSpan.Zero;

        Assert.Equal("aborted", (await files.GetUploadAsync(upload.Id, Stop)).State);
        Assert.False(Directory.Exists(Path.Combine(
            small.Registry.DataFolder, "artifacts", "uploads", upload.Id.ToString("N"))));
    }

    [Theory]
    [InlineData(0, 64, 0, 64)]
    [InlineData(1, 64, 1, 64)]
    [InlineData(64, 64, 1, 64)]
    [InlineData(65, 64, 2, 64)]
    [InlineData(5L << 40, 64L << 20, 9_987, 525L << 20)]
    public void A_file_is_cut_into_no_more_parts_than_an_upload_may_have(
        long size, long usual, int count, long partSize)
    {
        var plan = PartPlan.Of(size, usual);

        Assert.Equal((count, partSize), (plan.Count, plan.PartSize));
        Assert.Equal(size, Enumerable.Range(1, count).Sum(number => plan.SizeOf(number)));
        Assert.Null(plan.SizeOf(count + 1));
    }

    Task<string> ModelAsync() => AddModelAsync(small.Registry.Admin, Stop);

    async Task<Artifact> UploadAsync(string model) => (await small.Registry.Admin.Artifacts.UploadAsync(
        Group, model, Version, Source("a.bin", _content), null, Stop)).Artifact;

    /// <summary>The code of the refusal, or nothing.</summary>
    async Task<string> PutAsync(HttpClient http, string url)
    {
        using var answer = await http.PutAsync(url, new ByteArrayContent(_content[..SmallParts.PartSize]), Stop);
        if (answer.IsSuccessStatusCode) return "";
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return text.Split("urn:model-registry:problem:")[1].Split('"')[0];
    }

    void Damage(string sha256)
    {
        var blob = new StoreLayout(Path.Combine(small.Registry.DataFolder, "artifacts"))
            .Blob(Domain.Artifacts.Sha256Digest.Parse(sha256));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(blob, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var bytes = File.ReadAllBytes(blob);
        bytes[1000] ^= 1;
        File.WriteAllBytes(blob, bytes);
    }
}
