using System.Text;
using System.Text.Json;
using ModelRegistry.Schema.Generating;

namespace ModelRegistry.Schema.Tests;

public sealed class GeneratedFilesTests
{
    readonly MetadataSchema _schema = new();

    [Fact]
    public void The_page_in_the_guide_is_what_the_schema_says() =>
        CheckedIn.Holds("docs/guide/metadata.md", MetadataPage.Write(_schema));

    [Fact]
    public void The_JSON_Schema_in_the_docs_is_what_the_schema_says() =>
        CheckedIn.Holds(
            "docs/api/model-metadata.schema.json",
            Encoding.UTF8.GetString(MetadataJsonSchema.Write(_schema)) + "\n");

    [Fact]
    public void The_JSON_Schema_knows_units_lists_orders_and_origins()
    {
        using var written = JsonDocument.Parse(MetadataJsonSchema.Write(_schema));
        var blocks = written.RootElement.GetProperty("properties");

        var tier = At(blocks, "risk", "tier");
        var split = At(blocks, "deployment", "targets").GetProperty("items");
        var residency = At(blocks, "data", "residency").GetProperty("anyOf");
        var uses = At(blocks, "risk", "use_cases").GetProperty("anyOf");
        var points = At(split.GetProperty("properties"), "split", "new");

        Assert.Equal("urn:model-registry:model-metadata:1.0", written.RootElement.GetProperty("$id").GetString());
        Assert.False(written.RootElement.GetProperty("additionalProperties").GetBoolean());
        Assert.False(blocks.GetProperty("risk").TryGetProperty("additionalProperties", out _));
        Assert.Equal("""["Low","Medium","High"]""", Compact(tier.GetProperty("enum")));
        Assert.Equal("""["Low","Medium","High"]""", Compact(tier.GetProperty("x-ordered")));
        Assert.Equal("""["env"]""", Compact(split.GetProperty("required")));
        Assert.Equal("percentage-points", points.GetProperty("x-unit").GetString());
        Assert.Equal(100, points.GetProperty("maximum").GetInt32());
        Assert.Equal("string", residency[0].GetProperty("type").GetString());
        Assert.Equal(256, residency[1].GetProperty("maxItems").GetInt32());
        Assert.True(blocks.GetProperty("evals").GetProperty("readOnly").GetBoolean());
        Assert.False(tier.TryGetProperty("readOnly", out _));
        Assert.Equal("use-case", uses[0].GetProperty("x-vocabulary").GetString());
    }

    static JsonElement At(JsonElement properties, string record, string field) =>
        properties.GetProperty(record).GetProperty("properties").GetProperty(field);

    static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
