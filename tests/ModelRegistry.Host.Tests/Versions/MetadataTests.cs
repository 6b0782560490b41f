using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Versions;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Versions;

public sealed class MetadataTests(SharedRegistry shared) : MetadataTest(shared)
{
    [Fact]
    public async Task The_requirements_example_comes_back_byte_for_byte()
    {
        var model = await DraftAsync();
        var example = Example(model);

        var stored = await PutAsync(model, example);

        Assert.Equal(example, await MetadataAsync(model));
        Assert.Equal("Medium", stored.RiskTier);
        Assert.InRange(stored.Completeness.Overall, 1, 99);
        Assert.Equal(11, stored.Completeness.Blocks!.Count);
    }

    [Fact]
    public async Task What_only_the_registry_may_say_is_shown_as_declared()
    {
        var model = await DraftAsync();
        await PutAsync(model, Example(model));

        var read = (await Admin.Versions.GetAsync(model.Group, model.Name, Version, Stop)).Value;

        Assert.Superset(
            new HashSet<string> { "evals", "security.signed", "security.sbom_id", "governance.approvals",
                "governance.recert_date", "artifacts[0].sha256" },
            read.Declared!.Select(declared => declared.Path).ToHashSet());
        Assert.All(read.Declared!, declared => Assert.Equal("Recorded", declared.Reason));
    }

    [Fact]
    public async Task Unknown_fields_are_kept_and_one_that_looks_misspelt_is_remarked()
    {
        var model = await DraftAsync();
        const string document = """{"risk":{"teir":"Low","our_score":7},"data":{"x":{"y":[1,2.50]}}}""";

        var stored = await PutAsync(model, document);

        Assert.Equal(document, await MetadataAsync(model));
        Assert.Contains("`tier`", stored.Notes!["risk.teir"].Single());
        Assert.DoesNotContain("risk.our_score", stored.Notes.Keys);
    }

    [Fact]
    public async Task Every_mistake_is_named_by_its_path_with_what_was_probably_meant()
    {
        var model = await DraftAsync();

        var refused = await Assert.ThrowsAsync<RegistryException>(() => PutAsync(model, """
            {"risk":{"tier":"Meduim"},"artifacts":[{"type":"wieghts"}],"data":{"retention":"a while"},
             "deployment":{"targets":[{"env":"production","split":{"new":110}}]},"riks":{}}
            """));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "metadata-invalid"), (refused.Status, refused.Code));
        Assert.Equal(
            ["artifacts[0].type", "data.retention", "deployment.targets[0].split.new", "riks", "risk.tier"],
            refused.Problem.Errors!.Keys.Order());
        Assert.Contains("Did you mean `Medium`?", refused.Problem.Errors["risk.tier"].Single());
        Assert.Contains("Did you mean `weights`?", refused.Problem.Errors["artifacts[0].type"].Single());
        Assert.Equal("{}", await MetadataAsync(model));
    }

    [Theory]
    [InlineData("""{"identity":{"group":"other"}}""", "identity.group")]
    [InlineData("""{"identity":{"name":"other"}}""", "identity.name")]
    [InlineData("""{"identity":{"version":"2.3.0+b"}}""", "identity.version")]
    public async Task Metadata_for_another_version_is_refused(string document, string field)
    {
        var model = await DraftAsync();

        var refused = await Assert.ThrowsAsync<RegistryException>(() => PutAsync(model, document));

        Assert.Equal("metadata-invalid", refused.Code);
        Assert.Equal([field], refused.Problem.Errors!.Keys);
    }

    [Fact]
    public async Task A_secret_is_refused_by_field_and_kind_and_never_repeated_or_stored()
    {
        const string secret = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";
        var model = await DraftAsync();

        var refused = await Assert.ThrowsAsync<RegistryException>(() => PutAsync(model, $$$"""
            {"provenance":{"repo":"https://x:{{{secret}}}@git/ai"},"deployment":{"rollback_plan":"{{{secret}}}"}}
            """));
        var (_, body) = await SendAsync(HttpMethod.Put, model,
            Encoding.UTF8.GetBytes($$$"""{"{{{secret}}}":1}"""), VersionsClient.Json);

        Assert.Equal("secret-in-metadata", refused.Code);
        Assert.Equal(["deployment.rollback_plan", "provenance.repo"], refused.Problem.Errors!.Keys.Order());
        Assert.DoesNotContain(secret, refused.Message);
        Assert.Contains("secret-in-metadata", body);
        Assert.DoesNotContain(secret, body);
        Assert.Equal("{}", await MetadataAsync(model));
    }

    [Fact]
    public async Task Once_the_content_is_frozen_metadata_stays_and_the_answer_says_how_to_go_on()
    {
        var model = await DraftAsync();
        await Registry.InDatabaseAsync(db => db.Versions.Where(row => row.ModelId == model.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, VersionState.Submitted)
                .SetProperty(row => row.ManifestDigest, "abc"), Stop));

        var put = await Assert.ThrowsAsync<RegistryException>(() => PutAsync(model, "{}"));
        var patch = await Assert.ThrowsAsync<RegistryException>(() => PatchAsync(model, "{}"));

        Assert.Equal((HttpStatusCode.Conflict, "content-frozen"), (put.Status, put.Code));
        Assert.Equal("content-frozen", patch.Code);
        Assert.Contains("have changes requested, or register a new version", put.Problem.Detail);
    }

    [Fact]
    public async Task A_merge_patch_replaces_adds_and_removes()
    {
        var model = await DraftAsync();
        await PutAsync(model, """{"risk":{"tier":"Low","failure_modes":["a","b"]},"legal":{"license":"MIT"}}""");

        var patched = await PatchAsync(model,
            """{"risk":{"tier":"High","failure_modes":["c"]},"legal":null,"data":{"external":false}}""");

        Assert.Equal("High", patched.RiskTier);
        Assert.Equal("""{"risk":{"tier":"High","failure_modes":["c"]},"data":{"external":false}}""",
            await MetadataAsync(model));
    }

    [Fact]
    public async Task Metadata_is_changed_only_from_the_state_that_was_read()
    {
        var model = await DraftAsync();
        var read = await Admin.Versions.GetMetadataAsync(model.Group, model.Name, Version, Stop);
        await PutAsync(model, """{"risk":{"tier":"Low"}}""");

        var stale = await SendAsync(HttpMethod.Put, model, "{}"u8.ToArray(), VersionsClient.Json, read.ETag);
        var blind = await SendAsync(HttpMethod.Put, model, "{}"u8.ToArray(), VersionsClient.Json, etag: null);

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal(HttpStatusCode.PreconditionRequired, blind.Status);
        Assert.Contains("Low", await MetadataAsync(model));
    }

    [Theory]
    [InlineData("{\n  \"risk\": {\"tier\": \"Low\",}\n}", 2, 26)]
    [InlineData("{\"risk\": {},\n \"risk\": {}}", 0, 0)]
    [InlineData("[1]", 0, 0)]
    public async Task Malformed_json_is_refused_with_line_and_column(string document, int line, int column)
    {
        var model = await DraftAsync();

        var (status, body) = await SendAsync(
            HttpMethod.Put, model, Encoding.UTF8.GetBytes(document), VersionsClient.Json);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("metadata-malformed", body);
        if (line > 0) Assert.Contains($"\"line\":{line},\"column\":{column}", body);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var model = await DraftAsync();

        var json = await SendAsync(
            HttpMethod.Put, model, [(byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}'],
            VersionsClient.Json);
        var yaml = await SendAsync(HttpMethod.Put, model, [(byte)'a', (byte)':', 0xff], VersionsClient.Yaml);
        var other = await SendAsync(HttpMethod.Put, model, "{}"u8.ToArray(), "text/plain");

        Assert.Equal(HttpStatusCode.BadRequest, json.Status);
        Assert.Equal(HttpStatusCode.BadRequest, yaml.Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, other.Status);
    }

    [Fact]
    public async Task More_than_the_limit_is_too_much()
    {
        var model = await DraftAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, Address(model))
        {
            Content = new ByteArrayContent(new byte[2_000_000]),
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        request.Headers.ExpectContinue = true;      // so that the answer is read before the body is sent

        using var answer = await Admin.Wire.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_value_outside_its_vocabulary_is_refused_with_what_was_probably_meant()
    {
        var model = await DraftAsync();

        var refused = await Assert.ThrowsAsync<RegistryException>(
            () => PutAsync(model, """{"risk":{"use_cases":["hirring","search"]}}"""));

        Assert.Contains("Did you mean `hiring`?", refused.Problem.Errors!["risk.use_cases[0]"].Single());
        Assert.Single(refused.Problem.Errors);
    }
}
