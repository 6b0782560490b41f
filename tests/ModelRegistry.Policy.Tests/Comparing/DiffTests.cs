namespace ModelRegistry.Policy.Tests.Comparing;

public sealed class DiffTests
{
    const string Old =
        """
        pack a/b version 1.0.0
        parameter limit : percent = 3%, teams may lower
        rule R-1 "A rule" {
          block on promote
          require evals.llm.toxicity is at most limit
        }
        test "a low rate passes" {
          with evals.llm.toxicity = 1%
          on promote to production at 2026-01-15
          expect R-1 to pass
        }

        """;

    [Theory]
    [InlineData("= 3%", "= 2%", RuleChangeKind.Tightened)]
    [InlineData("= 3%", "= 4%", RuleChangeKind.Loosened)]
    [InlineData("at most limit", "less than limit", RuleChangeKind.Tightened)]
    [InlineData("at most limit", "at least limit", RuleChangeKind.Moved)]
    [InlineData("block on promote", "warn on promote", RuleChangeKind.Loosened)]
    [InlineData("at most limit", "at most limit or provenance.repo is present", RuleChangeKind.Loosened)]
    [InlineData("block on promote", "block on promote, deploy", RuleChangeKind.Tightened)]
    [InlineData("evals.llm.toxicity is at most limit", "not (evals.llm.toxicity is more than limit)",
        RuleChangeKind.Reworded)]
    [InlineData("is at most limit", "is between 0% and limit", RuleChangeKind.Reworded)]
    [InlineData("is at most limit", "is at most limit\n  require provenance.repo is present",
        RuleChangeKind.Tightened)]
    [InlineData("block on promote\n", "block on promote\n  applies when risk.tier is High\n",
        RuleChangeKind.Loosened)]
    [InlineData("block on promote\n", "block on promote\n  missing evidence warns\n", RuleChangeKind.Loosened)]
    [InlineData("block on promote\n", "block on promote\n  retired 2026-05-01\n", RuleChangeKind.Loosened)]
    [InlineData("block on promote\n", "block on promote\n  obliges reduce-traffic\n", RuleChangeKind.Tightened)]
    [InlineData("block on promote\n", "block on promote\n  waivable by MRC for at most 30 days\n",
        RuleChangeKind.Loosened)]
    [InlineData("block on promote\n",
        "block on promote\n  grandfather models registered before 2026-01-01 until 2026-12-31\n",
        RuleChangeKind.Loosened)]
    [InlineData("A rule", "The same rule", RuleChangeKind.Reworded)]
    [InlineData("a low rate", "a lower rate", RuleChangeKind.Same)]
    public void A_change_is_named_for_what_it_does(string from, string to, RuleChangeKind expected) =>
        Assert.Equal(expected, Compare(Old.Replace(from, to, StringComparison.Ordinal)).Kind);

    [Fact]
    public void A_witness_is_a_document_that_both_editions_were_asked_about()
    {
        var newer = Old.Replace("= 3%", "= 2%", StringComparison.Ordinal);

        var witness = Compare(newer).Tighter!;

        Assert.Equal("evals.llm.toxicity", witness.Path);
        Assert.Equal((Verdict.Pass, Verdict.Fail), (witness.Before, witness.After));
        var json = witness.Document.GetRawText();
        Assert.Equal(Verdict.Pass, Policies.Decide(Policies.Set(Old), json).Rules[0].Verdict);
        Assert.Equal(Verdict.Fail, Policies.Decide(Policies.Set(newer), json).Rules[0].Verdict);
    }

    [Fact]
    public void Rules_that_only_one_edition_has_are_told()
    {
        var changes = Policies.Set(Old).CompareTo(Policies.Set(
            Old.Replace("R-1", "R-2", StringComparison.Ordinal)));

        Assert.Equal(
            [("R-1", RuleChangeKind.Removed), ("R-2", RuleChangeKind.Added)],
            changes.Select(change => (change.Rule, change.Kind)));
    }

    static RuleChange Compare(string newer) =>
        Assert.Single(Policies.Set(Old).CompareTo(Policies.Set(newer)));
}
