using System.Text.Json;
using System.Xml.Linq;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Policies;

public sealed class TestPoliciesTests(SharedHost shared) : CliTest(shared)
{
    const string Loose =
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

    [Fact]
    public async Task What_no_test_has_seen_is_shown_with_its_line_and_ends_with_1()
    {
        Write("loose.policy", Loose);

        var result = await RunAsync("policy", "test", "--coverage", "loose.policy");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("loose.policy:4: R-1: no test has seen this false, unknown", result.Output);
        Assert.Contains("condition coverage 33.3 %", result.Output);
    }

    [Fact]
    public async Task A_change_that_no_test_notices_is_shown_with_the_row_that_would()
    {
        Write("loose.policy", Loose);

        var result = await RunAsync("policy", "test", "--mutate", "loose.policy");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no test notices: at most → less than", result.Output);
        Assert.Contains("this row would: vary evals.llm.toxicity { 3% gives pass }", result.Output);
        Assert.Contains("mutation score 0.0 % (0 of 4; 0 explained)", result.Output);
    }

    [Fact]
    public async Task Pipelines_get_both_as_json_and_as_junit()
    {
        Write("loose.policy", Loose);

        var json = await RunAsync("policy", "test", "--mutate", "-o", "json", "loose.policy");
        var junit = await RunAsync("policy", "test", "--coverage", "--mutate", "-o", "junit", "loose.policy");

        using var report = JsonDocument.Parse(json.Output);
        Assert.Equal(4, report.RootElement.GetProperty("mutation").GetProperty("mutants").GetArrayLength());
        var suites = XDocument.Parse(junit.Output).Root!.Elements("testsuite")
            .ToDictionary(suite => suite.Attribute("name")!.Value, suite => suite.Attribute("failures")!.Value);
        Assert.Equal(("0", "1", "4"), (suites["a/b"], suites["coverage"], suites["mutation"]));
    }

    [Fact]
    public async Task Where_a_test_fails_nothing_is_changed()
    {
        Write("wrong.policy", Loose.Replace("R-1 to pass", "R-1 to fail"));

        var result = await RunAsync("policy", "test", "--mutate", "wrong.policy");

        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("mutation score", result.Output);
    }
}
