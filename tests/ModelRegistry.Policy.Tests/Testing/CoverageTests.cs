namespace ModelRegistry.Policy.Tests.Testing;

public sealed class CoverageTests
{
    const string Pack =
        """
        pack a/b version 1.0.0
        rule R-1 "A rule" {
          applies when risk.tier is High
          block on promote
          require evals.llm.toxicity is at most 3% and provenance.repo is present
          require every artifact in artifacts where artifact.type is weights satisfies artifact.path is present
        }

        """;

    [Fact]
    public void Without_tests_nothing_was_seen()
    {
        var report = Policies.Set(Pack).MeasureTests();

        Assert.Equal(0, report.Share);
        Assert.Equal(
            ["applies when", "require", "part", "part", "require", "where"],
            report.Conditions.Select(each => each.Part));
        Assert.All(report.Conditions, each => Assert.Equal("R-1", each.Rule));
    }

    [Fact]
    public void What_is_there_or_not_is_never_unknown()
    {
        var report = Policies.Set(Pack).MeasureTests();

        var present = report.Conditions.Single(each => each.Text == "provenance.repo is present");
        Assert.Equal(TruthSet.True | TruthSet.False, present.Possible);
        Assert.Equal(TruthSet.All, report.Conditions[0].Possible);
    }

    [Fact]
    public void A_test_covers_what_its_conditions_came_to()
    {
        var test =
            """
            table "the line" for R-1 {
              with risk.tier = High
              on promote to production at 2026-01-15
              vary evals.llm.toxicity {
                3% gives missing
                4% gives fail
                missing gives missing
              }
            }

            """;

        var report = Policies.Set(Pack + test).MeasureTests();

        var rate = report.Conditions.Single(each => each.Text == "evals.llm.toxicity is at most 3%");
        Assert.Equal(TruthSet.All, rate.Seen);
        Assert.Equal(TruthSet.None, rate.Unseen);
        Assert.Equal(TruthSet.False | TruthSet.Unknown, report.Conditions[0].Unseen);
        Assert.Equal(5, rate.At.Line);
        Assert.InRange(report.Share, 0.3, 0.7);
    }
}
