namespace ModelRegistry.Policy.Tests.Evaluation;

public sealed class ImportedDefinitionTests
{
    [Theory]
    [InlineData("""{ "governance": { "approvals": [ { "role": "MRC" } ] } }""", Verdict.Pass)]
    [InlineData("""{ "governance": { "approvals": [ { "role": "Legal" } ] } }""", Verdict.Fail)]
    [InlineData("{}", Verdict.Missing)]
    public void A_definition_of_another_pack_is_called_with_its_parameters(string document, Verdict expected)
    {
        var set = Policies.Set(Caller("require base.approved_by(MRC)"), Base);

        Assert.Equal(expected, Assert.Single(Policies.Decide(set, document).Rules).Verdict);
    }

    [Fact]
    public void What_a_definition_reads_of_a_record_it_is_given_is_read_where_it_is_called()
    {
        var set = Policies.Set(Caller(
            "require some artifact in artifacts where base.is_hashed(artifact)"), Base);

        Assert.Equal(["artifacts", "artifacts.sha256"], set.Packs[0].Rules[0].Reads);
        Assert.Equal(Verdict.Pass, Judged(set, """{ "artifacts": [ { "sha256": "aa" } ] }"""));
        Assert.Equal(Verdict.Missing, Judged(set, """{ "artifacts": [ { "type": "weights" } ] }"""));
    }

    [Theory]
    [InlineData("base.aproved_by(MRC)", "P0208", "did you mean `base.approved_by`?")]
    [InlineData("bass.approved_by(MRC)", "P0208", "did you mean `base.approved_by`?")]
    [InlineData("approved_by(MRC)", "P0208", "did you mean `base.approved_by`?")]
    [InlineData("base.approved_by(MCR)", "P0220", "did you mean `MRC`?")]
    public void A_call_that_does_not_fit_says_what_would(string call, string code, string help)
    {
        var found = Assert.Single(Policies.Errors(Policies.Compile(Caller($"require {call}"), Base)));

        Assert.Equal((code, help), (found.Code, found.Advice[^1].Text));
    }

    [Theory]
    [InlineData("strictest({ risk.tier, Medium }) is Medium", Verdict.Pass)]
    [InlineData("strictest({ risk.tier, High }) is Medium", Verdict.Fail)]
    public void The_strictest_of_several_values_is_the_last_in_their_order(string condition, Verdict expected) =>
        Assert.Equal(expected, Policies.Judge(condition, """{ "risk": { "tier": "Low" } }""").Verdict);

    [Theory]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", Verdict.Pass)]
    [InlineData("GPL-2.0-only", Verdict.Pass)]
    [InlineData("GPL-3.0-only WITH GCC-exception-3.1", Verdict.Fail)]
    public void A_licence_with_any_exception_covers_every_exception(string licence, Verdict expected) =>
        Assert.Equal(expected, Policies.Judge("legal.license is allowed by { GPL-2.0-only with any exception }",
            $$"""{ "legal": { "license": "{{licence}}" } }""").Verdict);

    [Fact]
    public void A_value_that_is_made_up_stands_in_samples_only()
    {
        var found = Policies.Errors(Policies.Compile(Policies.Rule("require provenance.commit is digest(\"x\")")));

        Assert.Equal("`digest` is no value here", Assert.Single(found).Message);
    }

    static Verdict Judged(PolicySet set, string document) =>
        Assert.Single(Policies.Decide(set, document).Rules).Verdict;

    static string Caller(string clause) =>
        Policies.Rule(clause).Replace("rule R-1", "import a/base version 1\nrule R-1");

    const string Base = """
        pack a/base version 1.0.0

        define approved_by(role : role) as
          some approval in governance.approvals where approval.role is role

        define is_hashed(thing : artifact) as thing.sha256 is "aa"

        """;
}
