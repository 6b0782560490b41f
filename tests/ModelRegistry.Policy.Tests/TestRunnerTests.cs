namespace ModelRegistry.Policy.Tests;

public sealed class TestRunnerTests
{
    [Theory]
    [InlineData("expect pass", "expected pass, came block; R-1 is fail; data.external is true, should be false")]
    [InlineData("expect R-1 to pass", "expected R-1 to be pass, it is fail; data.external is true, should be false")]
    [InlineData(
        "expect R-1 to fail because \"snow\"", "R-1 does not say \"snow\"; data.external is true, should be false")]
    [InlineData("expect R-2 to be missing risk.tier", "R-2 does not miss risk.tier; data.pii is missing")]
    [InlineData("expect only R-1 to fail", "R-2 is missing too; data.pii is missing")]
    public void A_test_that_does_not_come_out_says_what_came(string expectation, string message)
    {
        var result = Assert.Single(Run(expectation));

        Assert.False(result.Passed);
        Assert.Equal([message], result.Failures.Select(failure => failure.Message));
        Assert.Equal(new SourceLocation("p.policy", 14), Assert.Single(result.Failures).At);
    }

    [Theory]
    [InlineData("expect block")]
    [InlineData("expect R-1 to fail because \"data.external\"")]
    [InlineData("expect R-2 to be missing data.pii")]
    [InlineData("expect only R-1, R-2 to fail")]
    public void Only_the_verdict_that_is_named_passes(string expectation) =>
        Assert.Equal(
            expectation.EndsWith("R-2 to fail", StringComparison.Ordinal), !Assert.Single(Run(expectation)).Passed);

    [Fact]
    public void Each_row_of_a_table_is_an_expectation()
    {
        var result = Assert.Single(Policies.Set(Rules + """
            table "t" for R-1 {
              on promote at 2026-01-15
              vary data.external {
                false   gives pass
                true    gives pass
                missing gives missing
              }
            }
            """).RunTests());

        Assert.Equal(
            ["expected pass, R-1 is fail; data.external is true, should be false"],
            result.Failures.Select(each => each.Message));
    }

    [Fact]
    public void Rows_of_gates_tell_what_a_rule_does_at_each_and_on_which_day()
    {
        var result = Assert.Single(Policies.Set("""
            pack a/b version 1.0.0
            rule R-1 "x" {
              warn  on submit
              block on promote to production
              require data.external is false
              grandfather models registered before 2026-01-01 until 2026-12-31
            }
            table "t" for R-1 {
              with data.external = true
              with event.registered = 2025-06-01
              on submit at 2027-01-15
              vary event {
                submit                              gives warn
                submit at 2026-12-31                gives graced
                promote to staging                  gives skipped
                promote to production at 2026-12-31 gives warn
                promote to production               gives fail
                promote to production               gives warn
                promote to staging                  gives note
              }
            }
            """).RunTests());

        Assert.Equal(
            [
                "expected warn, R-1 is fail, which gives block; data.external is true, should be false",
                "expected note, R-1 is skipped",
            ],
            result.Failures.Select(each => each.Message));
        Assert.Equal([18, 19], result.Failures.Select(each => each.At.Line));
    }

    [Theory]
    [InlineData("expect R-1 to block", true)]
    [InlineData("expect R-1 to warn", false)]
    [InlineData("expect only R-1 to block", true)]
    public void A_rule_may_be_expected_to_do_something_to_the_gate(string expectation, bool passes) =>
        Assert.Equal(passes, Assert.Single(Run(expectation)).Passed);

    static IReadOnlyList<TestResult> Run(string expectation) => Policies.Set(
        Rules + $"test \"t\" {{\n  with data.external = true\n  on promote at 2026-01-15\n  {expectation}\n}}\n")
            .RunTests();

    const string Rules = """
        pack a/b version 1.0.0

        rule R-1 "x" {
          block on promote
          require data.external is false
        }
        rule R-2 "x" {
          warn on promote
          require data.pii is empty
        }

        """;
}
