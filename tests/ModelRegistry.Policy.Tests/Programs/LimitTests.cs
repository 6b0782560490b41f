namespace ModelRegistry.Policy.Tests.Programs;

/// <summary>What is large ends, and says so.</summary>
public sealed class LimitTests
{
    readonly DecisionRequest _promote = new(new("promote", "production"), Policies.Noon);

    [SlowFact]
    public void What_is_too_large_to_decide_is_missing_in_both_forms()
    {
        var nested = "every a in artifacts satisfies (every b in artifacts satisfies "
            + "(every c in artifacts satisfies (a.type is b.type and b.type is c.type)))";
        var set = Policies.Set(Policies.Rule($"require {nested}"));
        var many = string.Join(',', Enumerable.Repeat("""{ "type": "weights" }""", 120));
        var document = Policies.Json($$"""{ "artifacts": [{{many}}] }""");
        var evaluator = set.NewEvaluator();
        var slots = evaluator.NewDocument();
        evaluator.Read(document, slots);

        var rule = Assert.Single(set.Evaluate(document, _promote).Rules);
        evaluator.Decide(slots, _promote);

        Assert.Equal(Verdict.Missing, rule.Verdict);
        Assert.Contains(rule.Missing, each => each.Reason == "is too large to decide");
        Assert.Equal(Verdict.Missing, evaluator.Verdicts[0]);
    }

    [SlowFact]
    public void Definitions_that_use_each_other_twice_end()
    {
        var defines = Enumerable.Range(1, 24).Select(i => $"define d{i} as d{i - 1} and d{i - 1}");
        var pack = Policies.Rule("require d24").Replace(
            "\nrule", $"\ndefine d0 as risk.tier is present\n{string.Join('\n', defines)}\nrule",
            StringComparison.Ordinal);

        var rule = Assert.Single(Policies.Decide(Policies.Set(pack), """{ "risk": { "tier": "Low" } }""").Rules);

        Assert.Equal(Verdict.Missing, rule.Verdict);
    }

    [Fact]
    public void Many_different_people_are_counted_once_each()
    {
        var approvals = Enumerable.Range(0, 64).Select(i => $$"""{ "by": "p{{i % 40}}" }""");
        var document = $$"""{ "governance": { "approvals": [{{string.Join(',', approvals)}}] } }""";
        var set = Policies.Set(Policies.Rule(
            "require exactly 40 distinct approval.by among approval in governance.approvals"));

        Assert.Equal(Verdict.Pass, Assert.Single(Policies.Decide(set, document).Rules).Verdict);
    }
}
