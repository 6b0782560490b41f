using System.Text.Json;
using ModelRegistry.Testing.Processes;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Policies;

public sealed class DiffPoliciesTests(SharedHost shared) : CliTest(shared)
{
    const string Old =
        """
        pack a/b version 1.0.0
        parameter limit : percent = 3% between 0% and 5%, teams may lower
        rule R-1 "A rule" {
          block on promote
          require evals.llm.toxicity is at most limit
        }
        rule R-2 "Another rule" {
          block on promote to production
          require legal.license is allowed by { MIT, ISC }
        }

        """;

    [Fact]
    public async Task A_stricter_rule_is_shown_with_the_value_that_proves_it()
    {
        var result = await DiffAsync("= 3%", "= 2%");

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith(
            """
            R-1 tightened
              - parameter limit : percent = 3% between 0% and 5%, teams may lower
              + parameter limit : percent = 2% between 0% and 5%, teams may lower
              stricter where evals.llm.toxicity is 3%: pass (pass) becomes fail (block)
            1 rule is the same
            """,
            result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_strict_mode_a_milder_rule_ends_with_1_and_a_stricter_one_with_0()
    {
        Assert.Equal(0, (await DiffAsync("= 3%", "= 2%", "--strict")).ExitCode);
        Assert.Equal(1, (await DiffAsync("= 3%", "= 4%", "--strict")).ExitCode);
        Assert.Equal(1, (await DiffAsync("0% and 5%", "0% and 9%", "--strict")).ExitCode);
        Assert.Equal(1, (await DiffAsync("{ MIT, ISC }", "{ MIT, Apache-2.0 }", "--strict")).ExitCode);
        Assert.Equal(0, (await DiffAsync("{ MIT, ISC }", "{ ISC, MIT }", "--strict")).ExitCode);
        Assert.Equal(0, (await DiffAsync("= 3%", "= 4%")).ExitCode);
    }

    [Fact]
    public async Task What_teams_may_set_is_told_even_where_no_document_shows_it()
    {
        var result = await DiffAsync("0% and 5%", "0% and 9%");

        Assert.Contains("R-1 reworded: it decides the same; what teams may set is different", result.Output);
        Assert.Contains("+ parameter limit : percent = 3% between 0% and 9%, teams may lower", result.Output);
    }

    [Fact]
    public async Task A_pull_request_gets_a_table_and_the_lines_that_changed()
    {
        var result = await DiffAsync("{ MIT, ISC }", "{ MIT, Apache-2.0 }", "-o", "markdown");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            "| `R-2` | moved | stricter where legal.license is \"ISC\": pass (pass) becomes fail (block)<br>"
                + "milder where legal.license is \"Apache-2.0\": fail (block) becomes pass (pass) |", result.Output);
        Assert.Contains("- require legal.license is allowed by { MIT, ISC }", result.Output);
    }

    [Fact]
    public async Task Programs_get_the_documents()
    {
        using var json = JsonDocument.Parse((await DiffAsync("= 3%", "= 4%", "-o", "json")).Output);

        var change = json.RootElement.GetProperty("rules")[0];
        Assert.Equal(("Loosened", true),
            (change.GetProperty("kind").GetString(), change.GetProperty("isProven").GetBoolean()));
        var witness = change.GetProperty("looser");
        Assert.Equal(0.04m, witness.GetProperty("document").GetProperty("evals").GetProperty("llm")
            .GetProperty("toxicity").GetDecimal());
        Assert.Equal("promote", witness.GetProperty("event").GetProperty("name").GetString());
    }

    async Task<CliResult> DiffAsync(string from, string to, params string[] options)
    {
        Write("old.policy", Old);
        Write("new.policy", Old.Replace(from, to, StringComparison.Ordinal));
        return await RunAsync(["policy", "diff", .. options, "old.policy", "new.policy"]);
    }
}
