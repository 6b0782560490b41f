using System.Text.Json.Nodes;
using ModelRegistry.Schema.Completing;

namespace ModelRegistry.Schema.Tests;

public sealed class CompletenessTests
{
    readonly Completeness _completeness = new(new MetadataSchema());

    [Fact]
    public void Nothing_at_all_scores_nothing_and_names_everything_expected()
    {
        var score = _completeness.Of([]);

        Assert.Equal(0m, score.Share);
        Assert.Equal(score.Expected, score.Absent.Count);
        Assert.Equal(
            ["legal.license", "legal.export", "legal.usage_restrictions"],
            score.Blocks.Single(block => block.Block == "legal").Absent);
    }

    [Fact]
    public void A_block_scores_the_share_of_what_it_has()
    {
        var legal = Block("legal", """{"legal":{"license":"MIT","third_party_terms":["x"]}}""");

        Assert.Equal((3, 1), (legal.Expected, legal.Present));
        Assert.Equal(1m / 3, legal.Share);
        Assert.Equal(["legal.export", "legal.usage_restrictions"], legal.Absent);
    }

    [Fact]
    public void All_blocks_together_make_the_score()
    {
        var score = _completeness.Of(Documents.Object("""{"legal":{"license":"MIT"},"risk":{"tier":"Low"}}"""));

        Assert.Equal(11, score.Blocks.Count);
        Assert.Equal(2, score.Present);
        Assert.Equal(2m / score.Expected, score.Share);
    }

    [Theory]
    [InlineData("""null""")]
    [InlineData("\"  \"")]
    public void What_says_nothing_is_absent(string value) =>
        Assert.Contains("legal.license", Block("legal", $$$"""{"legal":{"license":{{{value}}}}}""").Absent);

    [Fact]
    public void None_is_an_answer_only_where_it_can_be_one()
    {
        Assert.DoesNotContain("data.pii", Block("data", """{"data":{"pii":[]}}""").Absent);
        Assert.Contains("identity.owners", Block("identity", """{"identity":{"owners":[]}}""").Absent);
    }

    [Fact]
    public void False_is_an_answer() =>
        Assert.DoesNotContain("data.external", Block("data", """{"data":{"external":false}}""").Absent);

    [Fact]
    public void A_field_of_a_list_is_there_when_every_item_has_it()
    {
        var none = Block("artifacts", """{"artifacts":[]}""");
        var some = Block("artifacts", """{"artifacts":[{"type":"weights","sha256":"a"},{"type":"other"}]}""");
        var all = Block("artifacts",
            """{"artifacts":[{"type":"weights","sha256":"a"},{"type":"other","sha256":"b"}]}""");

        Assert.Equal(["artifacts", "artifacts.type", "artifacts.sha256"], none.Absent);
        Assert.Equal(["artifacts.sha256"], some.Absent);
        Assert.Empty(all.Absent);
    }

    [Fact]
    public void A_record_without_expected_fields_counts_as_one_and_is_absent_when_empty()
    {
        var empty = Block("monitoring", """{"monitoring":{"slos":{}}}""");
        var filled = Block("monitoring", """{"monitoring":{"slos":{"latency_p95_ms":1}}}""");

        Assert.Contains("monitoring.slos", empty.Absent);
        Assert.DoesNotContain("monitoring.slos", filled.Absent);
    }

    [Theory]
    [InlineData("""{"artifacts":"weights"}""")]
    [InlineData("""{"artifacts":[1,null]}""")]
    [InlineData("""{"identity":[]}""")]
    public void A_document_of_the_wrong_shape_is_merely_incomplete(string json) =>
        Assert.Equal(0, _completeness.Of(JsonNode.Parse(json)!.AsObject()).Blocks[0].Present);

    BlockCompleteness Block(string name, string json) =>
        _completeness.Of(Documents.Object(json)).Blocks.Single(block => block.Block == name);
}
