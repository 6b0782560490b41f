using System.Net;
using System.Text;
using ModelRegistry.Client.Models;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Host.Tests.Versions;

namespace ModelRegistry.Host.Tests.Problems;

public sealed class UnstorableInputTests(SharedRegistry shared) : MetadataTest(shared)
{
    [Theory]
    [InlineData("""{"provenance":{"x":1e999}}""", "provenance.x")]
    [InlineData("""{"provenance":{"x":["a","\u0000"]}}""", "provenance.x[1]")]
    public async Task Metadata_without_a_canonical_form_is_refused_by_its_place(string document, string place)
    {
        var model = await DraftAsync();
        var bytes = Encoding.UTF8.GetBytes(document);

        var put = await SendAsync(HttpMethod.Put, model, bytes, "application/json");
        var patched = await SendAsync(HttpMethod.Patch, model, bytes, "application/merge-patch+json");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity),
            (put.Status, patched.Status));
        Assert.Contains($"\"{place}\"", put.Body);
        Assert.Contains($"\"{place}\"", patched.Body);
        Assert.Equal("{}", await MetadataAsync(model));
    }

    [Theory]
    [InlineData("""{"provenance":{"x":"\ud800"}}""")]
    [InlineData("""{"provenance":{"\ud800":1}}""")]
    public async Task A_patch_with_half_a_character_is_refused(string patch)
    {
        var model = await DraftAsync();

        var (status, _) = await SendAsync(
            HttpMethod.Patch, model, Encoding.UTF8.GetBytes(patch), "application/merge-patch+json");

        Assert.InRange((int)status, 400, 422);
        Assert.Equal("{}", await MetadataAsync(model));
    }

    [Theory]
    [InlineData("""{"provenance":{"x":1e999}}""")]
    [InlineData("""{"provenance":{"x":"\ud800"}}""")]
    [InlineData("""{"provenance":{"\ud800":1}}""")]
    [InlineData("""{"x":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}""")]
    public async Task A_dry_run_refuses_metadata_that_could_not_be_declared(string metadata)
    {
        var inline = await PostAsync("policies/dry-run", $$"""{"event":"submit","metadata":{{metadata}}}""");
        var target = await PostAsync(
            "policies/dry-run", $$"""{"event":"deploy","metadata":{},"deploymentTarget":{{metadata}}}""");

        Assert.InRange((int)inline, 400, 422);
        Assert.InRange((int)target, 400, 422);
    }

    [Theory]
    [InlineData("models?owner=%00")]
    [InlineData("models?query=a%00b")]
    public async Task An_address_with_the_character_nul_is_refused(string path)
    {
        using var answer = await Admin.Wire.Http.GetAsync($"api/v1/{path}", Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task The_id_of_a_model_that_one_may_not_read_tells_no_name()
    {
        var model = await Admin.Models.CreateAsync(new NewModel("search", Unique("hidden")), Stop);
        using var stranger = await Registry.SignInAsync(Unique("sam"), Stop);

        using var hidden = await stranger.Wire.Http.GetAsync($"api/v1/models/{model.Id}", Stop);
        using var unknown = await stranger.Wire.Http.GetAsync($"api/v1/models/{Guid.CreateVersion7()}", Stop);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, unknown.StatusCode));
        Assert.DoesNotContain(model.Name, await hidden.Content.ReadAsStringAsync(Stop));
    }

    async Task<HttpStatusCode> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Admin.Wire.Http.PostAsync($"api/v1/{path}", content, Stop);
        return answer.StatusCode;
    }
}
