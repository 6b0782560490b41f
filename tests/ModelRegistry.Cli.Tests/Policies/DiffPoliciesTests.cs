using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Policies;

public sealed class DiffPoliciesTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task A_stricter_rule_is_shown_with_the_value_that_proves_it()
    {
        var text =
            """
            pack a/b version 1.0.0
            rule R-1 "A rule" {
              block on promote
              require evals.llm.toxicity is at most 3%
            }
            test "a low rate passes" {
              with evals.llm.toxicity = 1%
              on promote to production at 2026-01-15
              expect R-1 to pass
            }

            """;
        Write("old.policy", text);
        Write("new.policy", text.Replace("at most 3%", "at most 2%"));

        var result = await RunAsync("policy", "diff", "old.policy", "new.policy");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("R-1 tightened", result.Output);
        Assert.Contains(
            "stricter where evals.llm.toxicity is 3%: pass (pass) becomes fail (block)", result.Output);
        Assert.Contains("\"Tightened\"", (await RunAsync(
            "policy", "diff", "--json", "old.policy", "new.policy")).Output);
    }
}
