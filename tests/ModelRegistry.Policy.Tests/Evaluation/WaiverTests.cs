namespace ModelRegistry.Policy.Tests.Evaluation;

public sealed class WaiverTests
{
    readonly WaiverGrant _grant = new(
        "W-1", "R-1", "g/n", null, "ann", "Legal", new(2026, 1, 1), new(2026, 1, 15), "a reason", ["a control"]);

    [Fact]
    public void A_valid_waiver_turns_a_block_into_a_note_and_is_shown()
    {
        var decision = Decide(_grant);

        var rule = Assert.Single(decision.Rules);
        Assert.Equal((Verdict.Waived, Outcome.Note, Outcome.Note), (rule.Verdict, rule.Effect, decision.Outcome));
        Assert.Equal(("W-1", "ann", "Legal"), (rule.Waiver!.Id, rule.Waiver.By, rule.Waiver.Role));
        Assert.Empty(decision.WaiverFindings);
    }

    [Theory]
    [InlineData("expired", WaiverProblem.Expired, "It ended on 2026-01-14, so R-1 counts again.")]
    [InlineData("early", WaiverProblem.NotYet, "It begins on 2026-01-16.")]
    [InlineData("role", WaiverProblem.WrongRole, "MRC may not waive R-1; Legal may.")]
    [InlineData("long", WaiverProblem.TooLong, "It lasts longer than 30 days; its last day could be 2026-01-31.")]
    [InlineData("controls", WaiverProblem.NoControls, "It names no compensating control.")]
    [InlineData("rationale", WaiverProblem.NoRationale, "It gives no rationale.")]
    public void A_waiver_that_is_wrong_does_not_help_and_says_why(string what, WaiverProblem problem, string message)
    {
        var decision = Decide(what switch
        {
            "expired" => _grant with { Until = new(2026, 1, 14) },
            "early" => _grant with { GrantedOn = new(2026, 1, 16), Until = new(2026, 1, 17) },
            "role" => _grant with { Role = "MRC" },
            "long" => _grant with { Until = new(2026, 2, 1) },
            "controls" => _grant with { Controls = [" "] },
            _ => _grant with { Because = "" },
        });

        Assert.Equal(Outcome.Block, decision.Outcome);
        Assert.Equal([new("W-1", "R-1", problem, message)], decision.WaiverFindings);
    }

    [Theory]
    [InlineData("g/other", null, false)]
    [InlineData("g/n", "2", true)]
    [InlineData("g/n", "2.3", true)]
    [InlineData("g/n", "2.3.0", true)]
    [InlineData("g/n", "2.30", false)]
    [InlineData("g/n", "3", false)]
    public void A_waiver_covers_its_model_and_version_only(string model, string? version, bool covers) =>
        Assert.Equal(
            covers ? Outcome.Note : Outcome.Block, Decide(_grant with { Model = model, Version = version }).Outcome);

    [Fact]
    public void A_waiver_that_nobody_needs_is_a_finding()
    {
        var decision = Decide(_grant, condition: "true");

        Assert.Equal(Outcome.Pass, decision.Outcome);
        Assert.Equal(WaiverProblem.Unused, Assert.Single(decision.WaiverFindings).Kind);
    }

    [Fact]
    public void A_waiver_for_no_rule_is_a_finding() =>
        Assert.Equal(
            WaiverProblem.NoSuchRule, Assert.Single(Decide(_grant with { RuleId = "R-9" }).WaiverFindings).Kind);

    [Theory]
    [InlineData("never waivable")]
    [InlineData("because \"it says nothing of waivers\"")]
    public void What_may_not_be_waived_is_not(string clause)
    {
        var decision = Decide(_grant, clause: clause);

        Assert.Equal(
            (Outcome.Block, WaiverProblem.NotWaivable),
            (decision.Outcome, Assert.Single(decision.WaiverFindings).Kind));
    }

    [Fact]
    public void Missing_evidence_can_be_waived_too() =>
        Assert.Equal(Verdict.Waived, Assert.Single(Decide(_grant, condition: "data.external").Rules).Verdict);

    static Decision Decide(
        WaiverGrant grant, string condition = "false",
        string clause = "waivable by Legal for at most 30 days with compensating controls") =>
        Policies.Set(Policies.Rule($"require {condition}", clause)).Evaluate(
            Policies.Json("""{ "identity": { "group": "g", "name": "n", "version": "2.3.0" } }"""),
            new(new("promote"), Policies.Noon) { Waivers = [grant] });
}
