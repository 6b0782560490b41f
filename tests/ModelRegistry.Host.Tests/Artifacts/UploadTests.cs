using System.Net;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Artifacts;

public sealed class UploadTests(SharedRegistry shared) : ArtifactTest(shared)
{
    [Fact]
    public async Task What_is_uploaded_is_listed_and_comes_back_byte_for_byte()
    {
        var model = await NewModelAsync();
        var content = Content(300_000);

        var outcome = await Files.UploadAsync(
            Group, model, Version, Source("weights/part one.safetensors", content), null, Stop);

        var listed = Assert.Single(await Files.ListAllAsync(Group, model, Version, Stop));
        Assert.Equal(outcome.Artifact, listed);
        Assert.False(outcome.AlreadyThere);
        Assert.Equal(content.Length, outcome.Sent);
        Assert.Equal(("weights/part one.safetensors", "weights", Sha(content), content.Length, "admin"),
            (listed.Path, listed.Kind, listed.Sha256, listed.Size, listed.UploadedBy));
        Assert.Equal(content, await DownloadAsync(model, listed));
    }

    [Fact]
    public async Task The_same_file_again_sends_nothing_and_changes_nothing()
    {
        var model = await NewModelAsync();
        var content = Content(5000);
        var first = await Files.UploadAsync(Group, model, Version, Source("config.json", content), null, Stop);

        var second = await Files.UploadAsync(Group, model, Version, Source("config.json", content), null, Stop);

        Assert.True(second.AlreadyThere);
        Assert.Equal(0, second.Sent);
        Assert.Equal(first.Artifact, second.Artifact);
    }

    [Fact]
    public async Task Another_file_at_the_same_path_takes_its_place()
    {
        var model = await NewModelAsync();
        var first = await Files.UploadAsync(Group, model, Version, Source("config.json", Content(50)), null, Stop);

        var second = await Files.UploadAsync(Group, model, Version, Source("config.json", Content(60)), null, Stop);

        Assert.NotEqual(first.Artifact.Id, second.Artifact.Id);
        Assert.Equal(second.Artifact, Assert.Single(await Files.ListAllAsync(Group, model, Version, Stop)));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("weights\\model.bin")]
    [InlineData("a/./b")]
    [InlineData("con.txt")]
    [InlineData("")]
    public async Task A_path_that_leads_elsewhere_is_refused_with_the_reason(string path)
    {
        var model = await NewModelAsync();

        var refused = await RefusedAsync(() => Files.StartUploadAsync(
            Group, model, Version, new NewUpload(path, 1, Sha([1])), Stop));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Problem.Errors!.Keys.Intersect(["path", "Path"]));
    }

    [Fact]
    public async Task An_empty_file_is_accepted_but_empty_weights_are_not()
    {
        var model = await NewModelAsync();

        var empty = await Files.UploadAsync(Group, model, Version, Source("src/__init__.py", []), null, Stop);
        var refused = await RefusedAsync(() => Files.UploadAsync(
            Group, model, Version, Source("model.safetensors", []), null, Stop));

        Assert.Equal(0, empty.Artifact.Size);
        Assert.Empty(await DownloadAsync(model, empty.Artifact));
        Assert.Equal("empty-weights", refused.Code);
    }

    [Fact]
    public async Task Content_with_another_hash_is_refused_with_both_and_leaves_nothing()
    {
        var model = await NewModelAsync();
        var (announced, sent) = (Content(1000), Content(1000));
        var start = await Files.StartUploadAsync(
            Group, model, Version, new NewUpload("a.bin", 1000, Sha(announced)), Stop);
        await PutAsync(start.Upload!.Parts[0].Url, sent);

        var refused = await RefusedAsync(() => Files.CompleteUploadAsync(start.Upload.Id, Stop));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "wrong-hash"), (refused.Status, refused.Code));
        Assert.Equal(Sha(announced), refused.Problem.More!["expected"].GetString());
        Assert.Equal(Sha(sent), refused.Problem.More["found"].GetString());
        Assert.Empty(await Files.ListAllAsync(Group, model, Version, Stop));
        Assert.Equal("aborted", (await Files.GetUploadAsync(start.Upload.Id, Stop)).State);
    }

    [Fact]
    public async Task An_upload_without_all_parts_names_those_that_are_missing()
    {
        var model = await NewModelAsync();
        var content = Content(1000);
        var start = await Files.StartUploadAsync(
            Group, model, Version, new NewUpload("a.bin", 1000, Sha(content)), Stop);

        var refused = await RefusedAsync(() => Files.CompleteUploadAsync(start.Upload!.Id, Stop));

        Assert.Equal("parts-missing", refused.Code);
        Assert.Equal([1], refused.Problem.More!["missing"].EnumerateArray().Select(one => one.GetInt32()));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1001)]
    public async Task A_part_of_another_size_is_refused_with_both_sizes(int size)
    {
        var model = await NewModelAsync();
        var start = await Files.StartUploadAsync(
            Group, model, Version, new NewUpload("a.bin", 1000, Sha(Content(1000))), Stop);

        using var answer = await SendAsync(start.Upload!.Parts[0].Url, new ByteArrayContent(new byte[size]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("wrong-size", text);
        Assert.Contains("\"expected\":1000", text);
        Assert.Contains($"\"found\":{size}", text);
    }

    [Fact]
    public async Task A_part_without_a_length_is_refused()
    {
        var model = await NewModelAsync();
        var start = await Files.StartUploadAsync(
            Group, model, Version, new NewUpload("a.bin", 1000, Sha(Content(1000))), Stop);
        using var message = new HttpRequestMessage(HttpMethod.Put, start.Upload!.Parts[0].Url)
        {
            Content = new ByteArrayContent(new byte[1000]),
            Headers = { TransferEncodingChunked = true },
        };

        using var answer = await Admin.Wire.Http.SendAsync(message, Stop);

        Assert.Equal(HttpStatusCode.LengthRequired, answer.StatusCode);
    }

    [Fact]
    public async Task A_part_is_held_against_its_content_digest()
    {
        var model = await NewModelAsync();
        var content = Content(1000);
        var start = await Files.StartUploadAsync(Group, model, Version, new NewUpload("a.bin", 1000, Sha(content)),
            Stop);
        var url = start.Upload!.Parts[0].Url;

        using var wrong = await SendAsync(url, Digested(content, Content(1000)));
        var after = await Files.GetUploadAsync(start.Upload.Id, Stop);
        using var right = await SendAsync(url, Digested(content, content));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("wrong-hash", await wrong.Content.ReadAsStringAsync(Stop));
        Assert.Empty(after.Have);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        await Files.CompleteUploadAsync(start.Upload.Id, Stop);
    }

    [Fact]
    public async Task What_was_begun_is_taken_up_again_without_knowing_its_id()
    {
        var model = await NewModelAsync();
        var upload = new NewUpload("a.bin", 1000, Sha(Content(1000)));
        var first = await Files.StartUploadAsync(Group, model, Version, upload, Stop);

        var second = await Files.StartUploadAsync(Group, model, Version, upload, Stop);

        Assert.Equal(first.Upload!.Id, second.Upload!.Id);
    }

    [Fact]
    public async Task An_aborted_upload_takes_no_more_parts()
    {
        var model = await NewModelAsync();
        var start = await Files.StartUploadAsync(
            Group, model, Version, new NewUpload("a.bin", 10, Sha(Content(10))), Stop);
        await Files.AbortUploadAsync(start.Upload!.Id, Stop);

        using var answer = await SendAsync(start.Upload.Parts[0].Url, new ByteArrayContent(new byte[10]));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("upload-closed", await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task The_same_content_uploaded_many_times_at_once_is_stored_once_and_listed_everywhere()
    {
        var content = Content(400_000);
        var models = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => NewModelAsync()));

        var outcomes = await Task.WhenAll(models.SelectMany(model => new[] { "a.bin", "b.bin" }.Select(path =>
            Files.UploadAsync(Group, model, Version, Source(path, content), null, Stop))));

        Assert.All(outcomes, outcome => Assert.Equal(Sha(content), outcome.Artifact.Sha256));
        foreach (var model in models) Assert.Equal(2, (await Files.ListAllAsync(Group, model, Version, Stop)).Count);
        Assert.Equal(content, await DownloadAsync(models[5], outcomes[11].Artifact));
    }

    static ByteArrayContent Digested(byte[] content, byte[] announced) => new(content)
    {
        Headers =
        {
            { "Content-Digest", $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(Sha(announced)))}:" },
        },
    };

    async Task PutAsync(string url, byte[] content)
    {
        using var answer = await SendAsync(url, new ByteArrayContent(content));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    Task<HttpResponseMessage> SendAsync(string url, HttpContent content) =>
        Admin.Wire.Http.PutAsync(url, content, Stop);
}
