using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Policy.Explaining;

namespace ModelRegistry.Cli.Tests.Policies;

public sealed class ExplainPoliciesTests(SharedHost shared) : CliTest(shared)
{
    const string Pack =
        """
        pack our/house version 1.0.0

        parameter max_toxicity : percent = 3%, teams may lower

        rule H-1 "Hardly anything toxic" {
          block on promote
          require evals.llm.toxicity is at most max_toxicity
          fix "Adjust the guardrails."
          waivable by MRC for at most 30 days
        }

        rule H-2 "The tier is known" {
          block on promote
          require risk.tier is present
        }

        test "A toxic model" {
          with evals.llm.toxicity = 4%
          with risk.tier = Low
          on promote to production at 2026-01-15
          expect pass
        }

        """;

    [Fact]
    public async Task A_document_and_packs_are_explained_without_a_registry()
    {
        var (document, pack) = Files();

        var text = await RunAsAsync(null, "policy", "explain", "--document", document, pack, "--on", "promote", "--to",
            "production", "--at", "2026-01-15");

        Assert.Equal(
            """
            BLOCKED The document does not pass the gate promote to production. Of 2 rules, 1 blocks and 1 passes.
            As of 2026-01-15 00:00 UTC; packs our/house 1.0.0.

            H-1 "Hardly anything toxic" fails, and that blocks: the toxicity (evals.llm.toxicity) is 4.1%,
            and may be at most 3% (max_toxicity, house.policy:3). To fix: Adjust the guardrails.
            MRC may waive it for at most 30 days.
            our/house, house.policy:5

            Passes: H-2
            """.Replace("4.1%,\n", "4.1%, ").Replace("guardrails.\n", "guardrails. "),
            text.Output.Replace(Folder + "/", "").TrimEnd());
        Assert.Equal(0, text.ExitCode);
    }

    [Fact]
    public async Task A_tree_shows_every_value_in_words_where_nobody_watches()
    {
        var (document, pack) = Files();

        var text = await PassAsync("policy", "explain", "--document", document, pack, "--on", "promote", "--at",
            "2026-01-15", "--rule", "h-1", "--tree");

        Assert.EndsWith(
            """
              parameter max_toxicity = 3% (house.policy:3)
              require false: evals.llm.toxicity is at most max_toxicity house.policy:7:11
                evals.llm.toxicity = 4.1%
                max_toxicity = 3%
                expected at most max_toxicity (3%)
            """,
            text.Replace(Folder + "/", "").TrimEnd());
        Assert.DoesNotContain("H-2", text);
    }

    [Fact]
    public async Task A_test_that_fails_is_explained()
    {
        var (_, pack) = Files();

        var text = await PassAsync("policy", "explain", "--test", "toxic model", pack);
        var json = await PassAsync("policy", "explain", "--test", "toxic model", pack, "--json");

        Assert.StartsWith("FAILS \"A toxic model\" of our/house", text);
        Assert.Contains("H-1 \"Hardly anything toxic\" fails, and that blocks: the toxicity", text);
        Assert.False(JsonDocument.Parse(json).RootElement[0].GetProperty("result").GetProperty("passed").GetBoolean());
    }

    [Fact]
    public async Task A_version_and_a_recorded_decision_are_explained_by_the_registry()
    {
        var name = Unique("explained");
        Directory.CreateDirectory(Path.Combine(Folder, "model"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "model", "weights.bin"), "weights", Stop);
        await PassAsync("publish", Path.Combine(Folder, "model"), "--group", "search", "--name", name, "--version",
            "1.0.0");
        var blocked = await RunAsync("submit", $"search/{name}@1.0.0", "--json");
        var decision = await DecisionAsync(name);

        var version = await PassAsync(
            "policy", "explain", $"search/{name}@1.0.0", "--on", "promote", "--to", "production");
        var recorded = await PassAsync("policy", "explain", "--decision", decision);
        var json = JsonSerializer.Deserialize(
            await PassAsync("policy", "explain", "--decision", decision, "--rule", "CMP-001", "--json"),
            ExplanationJson.Default.Explanation)!;

        Assert.Equal(2, blocked.ExitCode);
        Assert.StartsWith($"BLOCKED search/{name} 1.0.0 does not pass the gate promote to production.", version);
        Assert.StartsWith($"BLOCKED search/{name} 1.0.0 does not pass the gate submit.", recorded);
        Assert.Equal(NodeTruth.False, Assert.Single(json.Rules).Truth);
    }

    [Fact]
    public async Task Questions_that_do_not_go_together_are_usage_errors()
    {
        var (document, pack) = Files();

        string[][] wrong =
        [
            ["policy", "explain"],
            ["policy", "explain", "a/b@1.0.0"],
            ["policy", "explain", "no-version", "--on", "submit"],
            ["policy", "explain", "a/b@1.0.0", "--decision", Guid.CreateVersion7().ToString(), "--on", "submit"],
            ["policy", "explain", "--document", document, "--on", "submit"],
            ["policy", "explain", "--document", document, pack],
            ["policy", "explain", "--document", document, pack, "--on", "submit", "--rule", "H-3"],
            ["policy", "explain", "--test", "no such", pack],
            ["policy", "explain", "a/b@1.0.0", "--on", "submit", "--registered", "2026-01-01"],
        ];

        foreach (var arguments in wrong)
            Assert.Equal((string.Join(' ', arguments), 3),
                (string.Join(' ', arguments), (await RunAsync(arguments)).ExitCode));
    }

    async Task<string> DecisionAsync(string name)
    {
        using var client = new ModelRegistry.Client.RegistryClient(Host.Address, Host.AdminToken);
        var page = await client.Lifecycle.DecisionsAsync($"search/{name}", "1.0.0", null, Stop);
        return page.Items.First(one => one.Event == "submit").Id.ToString();
    }

    (string Document, string Pack) Files() =>
        (Write("document.json", """{ "evals": { "llm": { "toxicity": 0.041 } }, "risk": { "tier": "Low" } }"""),
            Write("house.policy", Pack));
}
