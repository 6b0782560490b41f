namespace ModelRegistry.Policy.Tests.Testing;

public sealed class MutationTests
{
    const string Rule =
        """
        pack a/b version 1.0.0
        rule R-1 "A rule" {
          block on promote
          require evals.llm.toxicity is at most 3%
        }

        """;

    const string Loose =
        """
        test "a low rate passes" {
          with evals.llm.toxicity = 1%
          on promote to production at 2026-01-15
          expect R-1 to pass
        }

        """;

    const string Tight =
        """
        table "the line" for R-1 {
          on promote to production at 2026-01-15
          vary evals.llm.toxicity {
            3% gives pass
            4% gives fail
            missing gives missing
          }
        }
        test "beyond the line it blocks" {
          with evals.llm.toxicity = 5%
          on promote to production at 2026-01-15
          expect block
        }

        """;

    [Fact]
    public void A_threshold_that_no_test_comes_near_survives_with_the_row_that_would_notice()
    {
        var report = Mutate(Rule + Loose);

        var survivor = report.Survivors.First(mutant => mutant.Change == "at most → less than");
        Assert.Equal("R-1", survivor.Rule);
        Assert.Equal(4, survivor.At.Line);
        Assert.Equal("require evals.llm.toxicity is at most 3%", survivor.Line);
        Assert.Equal("vary evals.llm.toxicity { 3% gives pass }", survivor.Suggestion);
        Assert.True(report.Score < 1);
    }

    [Fact]
    public void A_table_on_both_sides_of_the_line_kills_every_change()
    {
        var report = Mutate(Rule + Tight);

        Assert.Empty(report.Survivors.Select(mutant => mutant.Change));
        Assert.Equal(1, report.Score);
        Assert.Equal(
            ["at most → less than", "3% → 4%", "3% → 2%", "block on promote → warn"],
            report.Mutants.Select(mutant => mutant.Change));
    }

    [Fact]
    public void A_comment_explains_what_may_survive()
    {
        var explained = Rule.Replace(
            "  require", "  # mutant: allow because the exact line does not matter\n  require",
            StringComparison.Ordinal);

        var report = Mutate(explained + Loose);

        Assert.Equal("block on promote → warn", Assert.Single(report.Survivors).Change);
        Assert.Contains(report.Mutants, mutant => mutant.Explanation == "the exact line does not matter");
    }

    [Theory]
    [InlineData("every artifact in artifacts where artifact.type is weights satisfies artifact.path is present",
        "every → some", "drop `where`", "is → is not", "turn round")]
    [InlineData("not (risk.tier is High) and data.external is true", "drop `data.external is true`", "drop `not`")]
    [InlineData("data.residency contains any of { eu-west-1, us-east-1 }", "any of → all of", "drop `eu-west-1`")]
    [InlineData("at least 2 distinct approval.by among approval in governance.approvals", "one more", "one less",
        "drop `distinct`")]
    public void Every_kind_of_change_is_made(string condition, params string[] changes)
    {
        var made = Mutate(Policies.Rule($"require {condition}")).Mutants.Select(mutant => mutant.Change);

        Assert.Superset(changes.ToHashSet(), made.ToHashSet());
    }

    [Fact]
    public void What_has_a_name_is_changed_once_for_all_rules_that_use_it()
    {
        var report = Mutate("""
            pack a/b version 1.0.0
              applies when identity.kind is llm
            list regions of region = { eu-west-1, us-east-1 }
            parameter limit : percent = 3%
            define is_high as risk.tier is High
            rule R-1 "x" {
              applies when is_high
              block on promote
              require evals.llm.toxicity is at most limit
              require monitoring.log_region is one of regions
            }
            rule R-2 "x" {
              applies when is_high
              block on promote
              require evals.llm.pii_leakage is at most limit
            }
            """);

        Assert.Equal(
            ["drop `eu-west-1`", "drop `us-east-1`"],
            report.Mutants.Where(mutant => mutant.Rule == "regions").Select(mutant => mutant.Change));
        Assert.Equal(
            ["3% → 4%", "3% → 2%"],
            report.Mutants.Where(mutant => mutant.Rule == "limit").Select(mutant => mutant.Change));
        Assert.Equal(
            ["is → is not"], report.Mutants.Where(mutant => mutant.Rule == "is_high").Select(mutant => mutant.Change));
        Assert.Equal(
            ["drop `applies when`", "is → is not"],
            report.Mutants.Where(mutant => mutant.Rule == "a/b").Select(mutant => mutant.Change));
    }

    [Fact]
    public void A_test_of_one_rule_notices_a_change_of_what_several_use()
    {
        var report = Mutate("""
            pack a/b version 1.0.0
            parameter limit : percent = 3%
            rule R-1 "x" {
              block on promote
              require evals.llm.toxicity is at most limit
            }
            rule R-2 "x" {
              block on promote
              require evals.llm.pii_leakage is at most limit
            }
            table "the line" for R-2 {
              on promote at 2026-01-15
              vary evals.llm.pii_leakage {
                3% gives pass
                4% gives fail
              }
            }
            """);

        Assert.All(report.Mutants.Where(mutant => mutant.Rule == "limit"), mutant => Assert.True(mutant.IsKilled));
        Assert.Contains(report.Survivors, survivor => survivor.Rule == "R-1");
    }

    [Theory]
    [InlineData("data.residency contains any of { eu-west-1 }", "any of → all of")]
    [InlineData("every kind in kinds satisfies some artifact in artifacts where artifact.type is kind",
        "every → some")]
    public void A_change_that_could_make_no_difference_is_not_made(string condition, string change) =>
        Assert.DoesNotContain(
            change,
            Mutate(Policies.Rule($"require {condition}") + "list kinds of artifact-kind = { weights }\n").Mutants
                .Select(mutant => mutant.Change));

    [Fact]
    public void A_note_that_nobody_would_miss_is_dropped() => Assert.Contains(
        "note on submit → nothing",
        Mutate("""
            pack a/b version 1.0.0
            rule R-1 "x" {
              note on submit
              require risk.tier is present
            }
            """).Mutants.Select(mutant => mutant.Change));

    [Fact]
    public void Dates_of_grandfathering_are_shifted_by_a_day()
    {
        var made = Mutate(Policies.Rule(
            "require risk.tier is present", "grandfather models registered before 2026-01-01 until 2026-12-31"))
            .Mutants.Select(mutant => mutant.Change).ToList();

        Assert.Contains("grandfather: until +1 day", made);
        Assert.Contains("grandfather: registered before -1 day", made);
    }

    static MutationReport Mutate(string pack) =>
        Policies.Set(pack).MutateRules(TestContext.Current.CancellationToken);
}
