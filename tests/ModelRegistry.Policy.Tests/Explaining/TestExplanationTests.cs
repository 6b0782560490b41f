namespace ModelRegistry.Policy.Tests.Explaining;

public sealed class TestExplanationTests
{
    const string Pack =
        """
        pack a/b version 1.0.0
        rule R-1 "No toxicity" {
          block on promote
          require evals.llm.toxicity is at most 3%
        }
        table "The limit" for R-1 {
          on promote to production at 2026-01-15
          vary evals.llm.toxicity { 3% gives pass  4% gives pass  missing gives missing }
        }
        test "Something else" {
          with evals.llm.toxicity = 1%
          on promote to production at 2026-01-15
          expect pass
        }
        """;

    [Fact]
    public void A_test_that_fails_is_explained_decision_by_decision()
    {
        var explained = Assert.Single(Policies.Set(Pack).ExplainTests(test => !test.Passed));

        Assert.Equal("The limit", explained.Result.Title);
        Assert.Equal(
            [Verdict.Pass, Verdict.Fail, Verdict.Missing],
            explained.Decisions.Select(decision => Assert.Single(decision.Rules).Verdict));
        Assert.Contains("is 4%, and may be at most 3%", explained.Decisions[1].Rules[0].Paragraph);
        Assert.Equal(0, explained.Omitted);
    }

    [Fact]
    public void Only_the_tests_that_are_wanted_are_explained() =>
        Assert.Equal(
            "Something else",
            Assert.Single(Policies.Set(Pack).ExplainTests(test => test.Title == "Something else")).Result.Title);
}
