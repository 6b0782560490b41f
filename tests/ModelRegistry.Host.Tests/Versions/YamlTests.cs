using System.Net;
using System.Text;
using ModelRegistry.Client.Versions;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Versions;

public sealed class YamlTests(SharedRegistry shared) : MetadataTest(shared)
{
    [Fact]
    public async Task Where_the_schema_says_text_a_bare_word_stays_the_text_it_looks_like()
    {
        var model = await DraftAsync();

        await PutAsync(model, """
            provenance:
              commit: 1234567
              framework: "pytorch"
              framework_version: 2.10
              train_job_id: 0o17
              environment: no
            data:
              datasets:
                - id: 12
                  version: 2025-09-10
              external: true
              retention: 12 months
            risk:
              tier: Low
              limitations: [yes, 1e3, ~]
            monitoring:
              slos: { latency_p95_ms: 400 }
              drift: { psi_threshold: 0.20 }
            """, VersionsClient.Yaml);

        Assert.Equal(
            """
            {"provenance":{"commit":"1234567","framework":"pytorch","framework_version":"2.10",
            "train_job_id":"0o17","environment":"no"},"data":{"datasets":[{"id":"12","version":"2025-09-10"}],
            "external":true,"retention":"12 months"},"risk":{"tier":"Low","limitations":["yes","1e3",null]},
            "monitoring":{"slos":{"latency_p95_ms":400},"drift":{"psi_threshold":0.20}}}
            """.ReplaceLineEndings(""),
            await MetadataAsync(model));
    }

    [Fact]
    public async Task Where_the_schema_says_nothing_yamls_own_words_hold()
    {
        var model = await DraftAsync();

        await PutAsync(model, "risk:\n  ours: { a: 1.50, b: true, c: null, d: 'true', e: yes, f: 0x1F }\n",
            VersionsClient.Yaml);

        Assert.Equal("""{"risk":{"ours":{"a":1.50,"b":true,"c":null,"d":"true","e":"yes","f":"0x1F"}}}""",
            await MetadataAsync(model));
    }

    [Theory]
    [InlineData("risk:\n  tier: [Low\nlegal: x", 2)]
    [InlineData("risk: {}\nrisk: {}", 2)]
    [InlineData("risk: &a {}\nlegal: *a", 1)]
    [InlineData("risk: {}\nlegal: !!python/object {}", 2)]
    [InlineData("a: 1\n---\nb: 2", 2)]
    [InlineData("", 1)]
    [InlineData("? [a, b]\n: 1", 1)]
    public async Task Malformed_yaml_is_refused_with_line_and_column(string document, int line)
    {
        var model = await DraftAsync();

        var (status, body) = await SendAsync(
            HttpMethod.Put, model, Encoding.UTF8.GetBytes(document), VersionsClient.Yaml);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("metadata-malformed", body);
        Assert.Contains($"\"line\":{line},\"column\":", body);
    }

    [Fact]
    public async Task Yaml_that_is_nested_without_end_is_refused()
    {
        var model = await DraftAsync();

        var (status, body) = await SendAsync(
            HttpMethod.Put, model, Encoding.UTF8.GetBytes(new string('[', 100_000)), VersionsClient.Yaml);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("nested more than 16 deep", body);
    }

    [Fact]
    public async Task Mistakes_in_yaml_are_named_as_in_json()
    {
        var model = await DraftAsync();

        var (status, body) = await SendAsync(HttpMethod.Put, model,
            "risk: { tier: Meduim }\nidentity: { version: 2.30 }"u8.ToArray(), VersionsClient.Yaml);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Medium", body);
        Assert.Contains("identity.version", body);
    }
}
