using System.Globalization;
using ModelRegistry.Policy.Explaining;

namespace ModelRegistry.Policy.Tests.Explaining;

public sealed class ParagraphTests
{
    const string Pack =
        """
        pack ai/safety version 1.0.0
        parameter max_hallucination : percent = 3%, teams may lower

        override ai/safety for team "search" {
          max_hallucination = 2%
        }

        rule SAFE-001 "Answers are grounded" {
          applies when identity.kind is llm
          block on promote
          require evals.llm.hallucination_rate is at most max_hallucination
          because "Made-up answers harm people"
          fix     "Ground the answers in documents."
          waivable by Legal for at most 90 days with compensating controls
        }
        """;

    [Fact]
    public void A_rule_that_fails_says_what_is_what_may_be_who_sets_it_and_who_may_waive_it() => Assert.Equal(
        "SAFE-001 \"Answers are grounded\" fails, and that blocks: the hallucination rate "
        + "(evals.llm.hallucination_rate) is 4.1%, and may be at most 3% (max_hallucination, p.policy:2). "
        + "Made-up answers harm people. To fix: Ground the answers in documents. "
        + "Legal may waive it for at most 90 days, with compensating controls.",
        Rule("""{ "identity": { "kind": "llm" }, "evals": { "llm": { "hallucination_rate": 0.041 } } }""").Paragraph);

    [Fact]
    public void A_teams_own_limit_says_whose_it_is() => Assert.Contains(
        "is 2.5%, and may be at most 2% (max_hallucination, which the team search set, p.policy:5).",
        Rule(
            """{ "identity": { "kind": "llm" }, "evals": { "llm": { "hallucination_rate": 0.025 } } }""",
            request => request with { Team = "search" }).Paragraph);

    [Fact]
    public void Evidence_that_is_absent_is_named_with_what_to_supply() => Assert.Equal(
        "SAFE-001 \"Answers are grounded\" cannot be decided, and that blocks: evals.llm.hallucination_rate is "
        + "missing. Whether the rule applies cannot be told without identity.kind, so it does. Made-up answers harm "
        + "people. "
        + "Supply evals.llm.hallucination_rate and identity.kind. To fix: Ground the answers in documents. "
        + "Legal may waive it for at most 90 days, with compensating controls.",
        Rule("{}").Paragraph);

    [Fact]
    public void An_age_is_told_by_the_day_that_it_dates_from()
    {
        var set = Policies.Set(Policies.Rule("require age of evals.llm.finished is at most 90 days"));

        var rule = Assert.Single(set.Explain(
            Policies.Json("""{ "evals": { "llm": { "finished": "2025-06-01" } } }"""),
            new(new("promote"), Policies.Noon)).Rules);

        Assert.Contains(
            "the finished (evals.llm.finished) dates from 2025-06-01, and may be at most 90 days old.", rule.Paragraph);
    }

    [Fact]
    public void A_value_of_the_wrong_type_says_so() => Assert.Contains(
        "evals.llm.hallucination_rate is a text, should be a percentage.",
        Rule("""{ "identity": { "kind": "llm" }, "evals": { "llm": { "hallucination_rate": "4%" } } }""").Paragraph);

    [Fact]
    public void A_rule_that_passes_says_what_it_saw() => Assert.Equal(
        "SAFE-001 \"Answers are grounded\" passes: the hallucination rate (evals.llm.hallucination_rate) is 2% "
        + "(required: at most 3% (max_hallucination, p.policy:2)).",
        Rule("""{ "identity": { "kind": "llm" }, "evals": { "llm": { "hallucination_rate": 0.02 } } }""").Paragraph);

    [Fact]
    public void A_rule_that_was_not_asked_says_why() => Assert.Equal(
        "SAFE-001 \"Answers are grounded\" was not asked: it does not apply to this model: the kind (identity.kind) is "
        + "vision, and the rule asks only where that is llm.",
        Rule("""{ "identity": { "kind": "vision" } }""").Paragraph);

    [Fact]
    public void A_waiver_that_counts_is_told_and_one_that_does_not_says_why()
    {
        const string Failing =
            """
            { "identity": { "group": "g", "name": "m", "kind": "llm" },
              "evals": { "llm": { "hallucination_rate": 0.041 } } }
            """;
        var day = new DateOnly(2026, 1, 1);
        var good = new WaiverGrant(
            "W-1", "SAFE-001", "g/m", null, "lea", "Legal", day, day.AddDays(30), "a trial", ["a person reads along"]);

        var waived = Rule(Failing, request => request with { Waivers = [good] });
        var refused = Rule(Failing, request => request with { Waivers = [good with { Role = "MRC" }] });

        Assert.Equal(Verdict.Waived, waived.Verdict);
        Assert.Equal(NodeTruth.False, waived.Truth);
        Assert.Contains("fails, but is waived: the hallucination rate", waived.Paragraph);
        Assert.Contains(
            "lea (Legal) waived it until 2026-01-31: \"a trial\". Controls: a person reads along.", waived.Paragraph);
        Assert.DoesNotContain("may waive it", waived.Paragraph);
        Assert.Contains(
            "The waiver W-1 does not count: MRC may not waive SAFE-001; Legal may.", refused.Paragraph);
    }

    [Theory]
    [InlineData("2025-12-01", "The version was registered before 2026-01-01, so until 2026-06-30 this only warns.")]
    [InlineData(
        "2026-01-02",
        "Only versions registered before 2026-01-01 are spared, and this one was registered on 2026-01-02.")]
    public void Grandfathering_says_what_it_does(string registered, string says)
    {
        var set = Policies.Set(Policies.Rule(
            "require risk.tier is Low", "grandfather models registered before 2026-01-01 until 2026-06-30"));
        var happening = new PolicyEvent(
            "promote", "production",
            Registered: DateTimeOffset.Parse($"{registered}T00:00:00Z", CultureInfo.InvariantCulture));

        var rule = Assert.Single(
            set.Explain(Policies.Json("""{ "risk": { "tier": "High" } }"""), new(happening, Policies.Noon)).Rules);

        Assert.Contains(says, rule.Paragraph);
    }

    [Fact]
    public void The_summary_counts_the_rules()
    {
        var explanation = Policies.Set(Pack).Explain(
            Policies.Json("""{ "identity": { "group": "g", "name": "m", "version": "1.0.0" } }"""),
            new(new("promote", "prod"), Policies.Noon));

        Assert.Equal(
            "g/m 1.0.0 does not pass the gate promote to production. Of 1 rule, 1 blocks.", explanation.Summary);
        Assert.Equal($"{explanation.Summary}\n\n{explanation.Rules[0].Paragraph}\n", explanation.ToText());
    }

    [Fact]
    public void A_gate_that_no_rule_covers_says_so() => Assert.Equal(
        "The document does not pass the gate submit: no policy covered this event.",
        Policies.Set(Pack).Explain(Policies.Json("{}"), new(new("submit"), Policies.Noon)).Summary);

    static RuleExplanation Rule(string json, Func<DecisionRequest, DecisionRequest>? with = null)
    {
        var request = new DecisionRequest(new("promote", "production"), Policies.Noon);
        return Assert.Single(Policies.Set(Pack).Explain(Policies.Json(json), with?.Invoke(request) ?? request).Rules);
    }
}
