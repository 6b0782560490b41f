using ModelRegistry.Policy.Explaining;

namespace ModelRegistry.Policy.Tests.Explaining;

public sealed class TreeTests
{
    [Fact]
    public void A_condition_shows_the_value_the_limit_and_where_each_stands()
    {
        var node = Assert.Single(Explain(
            "parameter limit : percent = 3%", "evals.llm.toxicity is at most limit",
            """{ "evals": { "llm": { "toxicity": 0.04 } } }""").Requires);

        Assert.Equal(("test", NodeTruth.False), (node.Kind, node.Truth));
        Assert.Equal("evals.llm.toxicity is at most limit", node.Text);
        Assert.Equal("at most limit (3%)", node.Expected);
        Assert.Equal(
            [
                new("evals.llm.toxicity", "4%", null, ReadSource.Document),
                new("limit", "3%", null, ReadSource.Parameter),
            ],
            node.Reads);
        Assert.Equal(new SourceRange("p.policy", 5, 11, 5, 46), node.At);
    }

    [Fact]
    public void A_definition_is_unfolded_with_what_it_is_given()
    {
        var node = Assert.Single(Explain(
            "define approved_by(role : role) as some approval in governance.approvals where approval.role is role",
            "approved_by(MRC)",
            """{ "governance": { "approvals": [{ "role": "Security" }, { "role": "MRC" }] } }""").Requires);

        Assert.Equal(("definition", "approved_by(MRC)", NodeTruth.True), (node.Kind, node.Text, node.Truth));
        var some = Assert.Single(node.Parts);
        Assert.Equal(("some", NodeTruth.True), (some.Kind, some.Truth));
        Assert.Equal(new("governance.approvals", "2 approvals", null, ReadSource.Document), Assert.Single(some.Reads));
        Assert.Equal(["governance.approvals[0]", "governance.approvals[1]"], some.Parts.Select(item => item.Text));
        Assert.Equal([NodeTruth.False, NodeTruth.True], some.Parts.Select(item => item.Truth));
        Assert.Equal(
            [
                new("governance.approvals[1].role", "MRC", null, ReadSource.Document),
                new("role", "MRC", null, ReadSource.Given),
            ],
            Assert.Single(some.Parts[1].Parts).Reads);
    }

    [Fact]
    public void A_long_list_shows_the_items_that_decided_and_counts_the_others()
    {
        var digest = $$"""{ "sha256": "{{new string('a', 64)}}" }""";
        var artifacts = string.Join(
            ", ", Enumerable.Range(0, 40).Select(index => index is 20 or 33 ? """{ "type": "weights" }""" : digest));

        var node = Assert.Single(Explain(
            "", "every artifact in artifacts satisfies artifact.sha256 is present",
            $$"""{ "artifacts": [{{artifacts}}] }""").Requires);

        Assert.Equal(("every", NodeTruth.False), (node.Kind, node.Truth));
        Assert.Equal(
            ["artifacts[20]", "artifacts[33]"],
            node.Parts.Where(item => item.Truth == NodeTruth.False).Select(item => item.Text));
        Assert.Equal(Explanation.MaxItems, node.Parts.Count);
        Assert.Equal(30, node.Omitted);
    }

    [Fact]
    public void Items_that_where_leaves_out_are_no_items_of_an_every()
    {
        var node = Assert.Single(Explain(
            "", "every artifact in artifacts where artifact.type is container satisfies artifact.license is present",
            """{ "artifacts": [{ "type": "weights" }, { "type": "container", "license": "MIT" }] }""").Requires);

        var item = Assert.Single(node.Parts);
        Assert.Equal(("artifacts[1]", NodeTruth.True, 0), (item.Text, item.Truth, node.Omitted));
        Assert.Equal(["artifact.type is container", "artifact.license is present"], item.Parts.Select(part =>
            part.Text));
    }

    [Fact]
    public void No_is_one_node_and_its_items_are_those_that_break_it()
    {
        var node = Assert.Single(Explain(
            "", "no approval in governance.approvals where approval.by is one of identity.authors",
            """
            { "identity": { "authors": ["ann"] }, "governance": { "approvals": [{ "by": "bob" }, { "by": "ann" }] } }
            """).Requires);

        Assert.Equal(("no", NodeTruth.False), (node.Kind, node.Truth));
        Assert.Equal([NodeTruth.False, NodeTruth.True], node.Parts.Select(item => item.Truth));
    }

    [Fact]
    public void What_is_not_looked_at_has_no_node()
    {
        var node = Assert.Single(Explain(
            "", "if risk.tier is High then legal.export is present", """{ "risk": { "tier": "Low" } }""").Requires);

        Assert.Equal(("if", NodeTruth.True), (node.Kind, node.Truth));
        Assert.Equal("risk.tier is High", Assert.Single(node.Parts).Text);
    }

    [Fact]
    public void Counting_distinct_things_reads_each_of_them()
    {
        var node = Assert.Single(Explain(
            "", "at least 2 distinct approval.by among approval in governance.approvals",
            """{ "governance": { "approvals": [{ "by": "ann" }, { "role": "MRC" }] } }""").Requires);

        Assert.Equal(("count", NodeTruth.Unknown), (node.Kind, node.Truth));
        Assert.Equal([NodeTruth.True, NodeTruth.Unknown], node.Parts.Select(item => item.Truth));
        Assert.Equal("is missing", Assert.Single(node.Parts[1].Reads).Absent);
    }

    [Fact]
    public void Thousands_of_conditions_and_items_take_bounded_room()
    {
        var many = string.Join(" and ", Enumerable.Repeat(
            "(every a in artifacts satisfies (some b in artifacts where b.type is a.type))", 60));
        var artifacts = string.Join(", ", Enumerable.Repeat("""{ "type": "weights" }""", 12));

        var explanation = Policies.Set(Policies.Rule($"require {many}")).Explain(
            Policies.Json($$"""{ "artifacts": [{{artifacts}}] }"""), new(new("promote"), Policies.Noon));

        Assert.InRange(Trees.Nodes(explanation), 500, Explanation.MaxRuleNodes);
        Assert.Equal(NodeTruth.True, Assert.Single(explanation.Rules).Truth);
        Assert.True(Assert.Single(explanation.Rules[0].Requires).Omitted > 0);
    }

    [Fact]
    public void What_takes_too_many_steps_is_decided_and_not_explained()
    {
        var artifacts = string.Join(", ", Enumerable.Repeat("""{ "type": "weights" }""", 400));

        var rule = Explain(
            "", "every a in artifacts satisfies (some b in artifacts where b.type is a.type and b.license is missing)",
            $$"""{ "artifacts": [{{artifacts}}] }""");

        Assert.Equal((Verdict.Pass, NodeTruth.True), (rule.Verdict, rule.Truth));
        Assert.Empty(rule.Requires);
    }

    [Fact]
    public void Deep_conditions_are_cut_and_can_still_be_written()
    {
        var deep = string.Concat(Enumerable.Repeat("not (", 30)) + "risk.tier is High" + new string(')', 30);

        var explanation = Policies.Set(Policies.Rule($"require {deep}")).Explain(
            Policies.Json("""{ "risk": { "tier": "High" } }"""), new(new("promote"), Policies.Noon));

        Assert.Equal(Explanation.MaxDepth, Trees.Nodes(explanation));
        Assert.Contains("\"omitted\": 1", explanation.ToJson(), StringComparison.Ordinal);
    }

    static RuleExplanation Explain(string declaration, string condition, string json)
    {
        var pack = Policies.Rule($"require {condition}").Replace("rule R-1", $"{declaration}\nrule R-1");
        return Assert.Single(
            Policies.Set(pack).Explain(Policies.Json(json), new(new("promote"), Policies.Noon)).Rules);
    }
}
