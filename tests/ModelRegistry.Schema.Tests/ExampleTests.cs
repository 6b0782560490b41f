using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Schema.Completing;
using ModelRegistry.Schema.Merging;
using ModelRegistry.Schema.Secrets;
using ModelRegistry.Schema.Validation;

namespace ModelRegistry.Schema.Tests;

public sealed class ExampleTests
{
    readonly MetadataSchema _schema = new();

    [Fact]
    public void The_requirements_example_is_valid_and_holds_no_secret()
    {
        var document = Documents.Element(Documents.Example);

        Assert.Empty(new MetadataValidator(_schema).Validate(document));
        Assert.Empty(new SecretScanner().Scan(document));
    }

    [Fact]
    public void The_requirements_example_comes_back_as_it_went_in()
    {
        var reading = MetadataReader.Read(Documents.Utf8(Documents.Example));

        var read = Assert.IsType<MetadataReading.Read>(reading);
        Assert.Equal(Compact(Documents.Example), read.Document.ToJsonString(Relaxed));
    }

    [Fact]
    public void The_requirements_example_is_whole_once_the_registry_has_recorded_what_it_claims()
    {
        var example = Documents.Object(Documents.Example);

        var merged = new MetadataMerge(_schema).Merge(example, example);

        Assert.True(JsonNode.DeepEquals(example, merged.Effective));
    }

    [Fact]
    public void The_requirements_example_says_what_it_leaves_out()
    {
        var score = new Completeness(_schema).Of(Documents.Object(Documents.Example));

        Assert.Equal(
            [
                "identity.kind", "identity.contact", "provenance.trainer_image_digest",
                "data.external", "data.retention",
                "evals.fairness", "risk.business_impact", "security.license_scan", "security.vuln_scans",
                "deployment.rollback_plan", "monitoring.data_quality",
            ],
            score.Absent);
    }

    static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString(Relaxed);

    static JsonSerializerOptions Relaxed => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
