using System.Text.Json;
using ModelRegistry.Policy.Tests.Syntax;

namespace ModelRegistry.Policy.Tests.Evaluation;

public sealed class DecisionTests
{
    [Theory]
    [InlineData("block", "false", Outcome.Block)]
    [InlineData("warn", "false", Outcome.Warn)]
    [InlineData("note", "false", Outcome.Note)]
    [InlineData("block", "true", Outcome.Pass)]
    [InlineData("block", "data.external", Outcome.Block)]
    [InlineData("warn", "data.external", Outcome.Warn)]
    public void The_level_of_the_rule_is_its_effect(string level, string condition, Outcome outcome)
    {
        var set = Policies.Set(
            $"pack a/b version 1\nrule R-1 \"x\" {{\n  {level} on submit\n  require {condition}\n}}\n");

        Assert.Equal(outcome, Policies.Decide(set, "{}", new("submit")).Outcome);
    }

    [Theory]
    [InlineData("promote", "production", Outcome.Block)]
    [InlineData("promote", "prod", Outcome.Block)]
    [InlineData("promote", "staging", Outcome.Warn)]
    [InlineData("promote", null, Outcome.Block)]
    [InlineData("deploy", "production", Outcome.Note)]
    public void The_strongest_level_for_the_event_counts(string name, string? target, Outcome outcome)
    {
        var set = Policies.Set(
            "pack a/b version 1\nrule R-1 \"x\" {\n  note on deploy\n  warn on promote\n"
            + "  block on promote to prod\n  require false\n}\n");

        Assert.Equal(outcome, Policies.Decide(set, "{}", new(name, target)).Outcome);
    }

    [Fact]
    public void What_was_required_names_values_and_not_the_names_that_stood_for_them()
    {
        var set = Policies.Set(
            "pack a/b version 1\nlist kinds of artifact-kind = { container }\n"
            + "define approved_by(role : role) as\n"
            + "  some approval in governance.approvals where approval.role is role\n"
            + "rule R-1 \"x\" {\n  block on submit\n  require approved_by(MRC)\n"
            + "  require every kind in kinds satisfies\n"
            + "    some artifact in artifacts where artifact.type is kind\n}\n");

        var rule = Assert.Single(Policies.Decide(
            set, """{"governance":{"approvals":[]},"artifacts":[]}""", new("submit")).Rules);

        Assert.Equal(
            [
                "some approval in governance.approvals where approval.role is MRC",
                "some artifact in artifacts where artifact.type is container",
            ],
            rule.Observed.Select(observed => observed.Expected));
    }

    [Fact]
    public void A_gate_that_no_rule_covers_is_closed_unless_it_is_declared_open()
    {
        var set = Policies.Set(Policies.Rule("require true"));
        var closed = Policies.Decide(set, "{}", new("register"));
        var open = set.Evaluate(Policies.Json("{}"), new(new("register"), Policies.Noon) { GateDeclaredOpen = true });

        Assert.Equal((Outcome.Block, "no policy covered this event"), (closed.Outcome, closed.Reason));
        Assert.Equal((Outcome.Pass, null), (open.Outcome, open.Reason));
        Assert.Equal([new("R-1", "a/b", "it does not speak about this event")], closed.NotEvaluated);
    }

    [Theory]
    [InlineData("false", 0)]
    [InlineData("data.external", 1)]
    [InlineData("true", 1)]
    public void A_rule_is_left_out_only_when_it_surely_does_not_apply(string applies, int rules)
    {
        var decision = Policies.Decide(Policies.Set(Policies.Rule($"applies when {applies}", "require true")), "{}");

        Assert.Equal(rules, decision.Rules.Count);
        Assert.Equal(1 - rules, decision.NotEvaluated.Count);
    }

    [Fact]
    public void What_would_tell_whether_a_rule_applies_is_evidence_to_supply()
    {
        var set = Policies.Set(Policies.Rule("applies when risk.tier is High", "require data.external is false"));

        var result = Assert.Single(Policies.Decide(set, """{ "data": { "external": true } }""").Rules);

        Assert.Equal((Verdict.Fail, "risk.tier"), (result.Verdict, Assert.Single(result.Missing).Path));
    }

    [Fact]
    public void A_pack_that_does_not_apply_says_nothing()
    {
        var set = Policies.Set(
            "pack a/b version 1\n  applies when false\nrule R-1 \"x\" {\n"
            + "  block on promote\n  require false\n}\n");

        Assert.Equal(
            "its pack does not apply to this model", Assert.Single(Policies.Decide(set, "{}").NotEvaluated).Reason);
    }

    [Theory]
    [InlineData("2025-12-31", Verdict.Graced, Outcome.Warn)]
    [InlineData("2026-01-01", Verdict.Fail, Outcome.Block)]
    [InlineData(null, Verdict.Fail, Outcome.Block)]
    public void Grandfathering_covers_what_was_registered_before(string? registered, Verdict verdict, Outcome effect)
    {
        var set = Policies.Set(
            Policies.Rule("require false", "grandfather models registered before 2026-01-01 until 2026-01-15"));
        DateTimeOffset? moment = registered is null ? null : DateTimeOffset.Parse($"{registered}T23:59Z", null);

        var today = Policies.Decide(set, "{}", new("promote", Registered: moment)).Rules[0];
        var tomorrow = set.Evaluate(
            Policies.Json("{}"), new(new("promote", Registered: moment), Policies.Noon.AddDays(1))).Rules[0];

        Assert.Equal((verdict, effect), (today.Verdict, today.Effect));
        Assert.Equal((Verdict.Fail, Outcome.Block), (tomorrow.Verdict, tomorrow.Effect));
    }

    [Fact]
    public void Obligations_come_from_rules_that_did_not_pass()
    {
        var set = Policies.Set(
            Policies.Rule("require false", "obliges open-recertification, reduce-traffic")
            + "rule R-2 \"fine\" {\n  block on promote\n  require true\n  obliges nothing\n}\n");

        Assert.Equal(
            [new("open-recertification", "R-1"), new("reduce-traffic", "R-1")], Policies.Decide(set, "{}").Obligations);
    }

    [Fact]
    public void Missing_evidence_warns_only_where_the_rule_says_so()
    {
        var clauses = new[] { "missing evidence warns", "require data.external is false" };
        var set = Policies.Set(Policies.Rule(clauses));

        Assert.Equal(Outcome.Warn, Policies.Decide(set, "{}").Outcome);
        Assert.Equal(Outcome.Block, Policies.Decide(set, """{ "data": { "external": true } }""").Outcome);
    }

    [Fact]
    public void A_retired_rule_is_silent_from_its_day_on()
    {
        Assert.Empty(Policies.Decide(Policies.Set(Policies.Rule("require false", "retired 2026-01-15")), "{}").Rules);
        Assert.Single(Policies.Decide(Policies.Set(Policies.Rule("require false", "retired 2026-01-16")), "{}").Rules);
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes_and_the_JSON_comes_back()
    {
        const string document =
            """{ "identity": { "group": "search", "name": "bot", "version": "1.0.0" }, "artifacts": [] }""";
        var packs = Packs.All.Select(pack => pack.Text).ToArray();

        var first = Policies.Decide(Policies.Set(packs), document).ToJson();
        var second = Policies.Decide(Policies.Set(packs), document).ToJson();
        var back = JsonSerializer.Deserialize(first, DecisionJson.Default.Decision);

        Assert.Equal(first, second);
        Assert.Equal(first, back!.ToJson());
    }

    [Fact]
    public void The_decision_names_document_packs_and_places()
    {
        var set = Policies.Set(Policies.Rule("require data.external is false", "because \"b\"", "fix \"f\""));

        var json = Policies.Json(Policies.Decide(
            set, """{"identity":{"group":"g","name":"n","version":"1.2.3"},"data":{"external":true}}""").ToJson());

        Assert.Equal("block", json.GetProperty("outcome").GetString());
        Assert.Equal("g/n", json.GetProperty("document").GetProperty("id").GetString());
        Assert.Equal("1.2.3", json.GetProperty("document").GetProperty("version").GetString());
        Assert.Equal(64, json.GetProperty("document").GetProperty("sha256").GetString()!.Length);
        Assert.Equal("a/b", json.GetProperty("packs")[0].GetProperty("name").GetString());
        var rule = json.GetProperty("rules")[0];
        Assert.Equal(
            """["R-1","A rule","a/b","fail","block","b","f"]""".Trim('[', ']'),
            string.Join(
                ',', new[] { "id", "title", "pack", "verdict", "effect", "because", "fix" }.Select(
                name => rule.GetProperty(name).GetRawText())));
        Assert.Equal(
            """{"path":"data.external","value":"true","expected":"false"}""",
            JsonSerializer.Serialize(rule.GetProperty("observed")[0]));
        Assert.Equal("""{"file":"p.policy","line":2}""", JsonSerializer.Serialize(rule.GetProperty("at")));
    }

    [Fact]
    public void A_document_that_is_no_object_is_missing_evidence_and_no_crash()
    {
        var set = Policies.Set([.. Packs.All.Select(pack => pack.Text)]);

        foreach (var document in new[] { "[]", "3", "null", "\"text\"", "{ \"identity\": 3 }" })
        {
            Assert.Equal(Outcome.Block, Policies.Decide(set, document).Outcome);
        }
    }

    [Fact]
    public void A_rule_tells_what_it_reads_through_its_definitions()
    {
        var set = Policies.Set("""
            pack a/b version 1
              applies when data.external
            define small(limit : percent) as evals.llm.toxicity is at most limit
            rule R-1 "x" {
              block on promote
              applies when event.use is commercial
              require small(3%)
              require some a in artifacts where a.type is weights and a.sha256 is present
              require previous.evals.task.accuracy is 80%
            }
            """);

        Assert.Equal(
            [
                "artifacts", "artifacts.sha256", "artifacts.type", "data.external", "evals.llm.toxicity", "event.use",
                "previous.evals.task.accuracy",
            ],
            set.Packs[0].Rules[0].Reads);
    }

    [Fact]
    public void A_team_has_its_own_limits()
    {
        var set = Policies.Set(
            "pack a/b version 1\nparameter limit : percent = 3%, teams may lower\nrule R-1 \"x\" {\n"
            + "  block on promote\n"
            + "  require evals.llm.toxicity is at most limit\n}\noverride a/b for team \"t\" {\n  limit = 1%\n}\n");
        var document = Policies.Json("""{ "evals": { "llm": { "toxicity": 0.02 } } }""");
        var request = new DecisionRequest(new("promote"), Policies.Noon);

        Assert.Equal(Outcome.Pass, set.Evaluate(document, request).Outcome);
        Assert.Equal(Outcome.Pass, set.Evaluate(document, request with { Team = "u" }).Outcome);
        var strict = set.Evaluate(document, request with { Team = "t" });
        Assert.Equal("at most limit (1%)", Assert.Single(Assert.Single(strict.Rules).Observed).Expected);
    }

    [Theory]
    [InlineData("\"t\"", Outcome.Block)]
    [InlineData("\"u\"", Outcome.Pass)]
    [InlineData("7", Outcome.Pass)]
    public void The_document_says_whose_limits_hold(string team, Outcome expected)
    {
        var set = Policies.Set(
            "pack a/b version 1\nparameter limit : percent = 3%, teams may lower\nrule R-1 \"x\" {\n"
            + "  block on promote\n"
            + "  require evals.llm.toxicity is at most limit\n}\noverride a/b for team \"t\" {\n  limit = 1%\n}\n");
        var document = Policies.Json(
            $$"""{ "identity": { "team": {{team}} }, "evals": { "llm": { "toxicity": 0.02 } } }""");
        var request = new DecisionRequest(new("promote"), Policies.Noon);
        var evaluator = set.NewEvaluator();
        var slots = evaluator.NewDocument();
        evaluator.Read(document, slots);

        Assert.Equal(expected, set.Evaluate(document, request).Outcome);
        Assert.Equal(expected, set.Interpret(document, request).Outcome);
        Assert.Equal(expected, evaluator.Decide(slots, request));
    }
}
