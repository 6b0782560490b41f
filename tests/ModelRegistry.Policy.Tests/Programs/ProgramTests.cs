using System.Text;
using System.Text.Json;
using CsCheck;
using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Programs;

public sealed class ProgramTests
{
    readonly DecisionRequest _promote = new(new("promote", "production"), Policies.Noon);

    [Fact]
    public void Our_packs_say_the_same_in_both_forms()
    {
        var set = Ours();
        var evaluator = set.NewEvaluator();
        var slots = evaluator.NewDocument();
        PolicyEvent[] events =
        [
            new("register"), new("submit"), new("promote", "prod", "bob", "commercial"), new("promote", "staging"),
            new("deploy", "production", Registered: new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero)), new("monitor"),
        ];

        Gen.Select(Documents.Any, Documents.Any, Gen.OneOfConst(events), Gen.Bool).Sample(
            (document, previous, happening, isFirst) =>
            {
                var (now, before) = (Policies.Json(document.ToJsonString()), Policies.Json(previous.ToJsonString()));
                var request = new DecisionRequest(happening, Policies.Noon) { Previous = isFirst ? null : before };

                var decision = set.Evaluate(now, request);
                evaluator.Read(now, slots, request.Previous);

                Assert.Equal(set.Interpret(now, request).ToJson(), decision.ToJson());
                Assert.Equal(decision.Outcome, evaluator.Decide(slots, request));
                Assert.Equal(Verdicts(set, decision), evaluator.Verdicts.ToArray());
            },
            iter: 100, threads: 1);
    }

    [Fact]
    public void A_decision_on_a_document_that_was_read_allocates_nothing()
    {
        var set = Ours();
        var evaluator = set.NewEvaluator();
        var slots = evaluator.NewDocument();
        Assert.Null(evaluator.Read(Encoding.UTF8.GetBytes(Sound), slots));
        for (var i = 0; i < 100; i++) evaluator.Decide(slots, _promote);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) evaluator.Decide(slots, _promote);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_decision_replays_byte_for_byte_from_its_record()
    {
        var first = Ours().Evaluate(Policies.Json(Sound), _promote).ToJson();
        var record = JsonSerializer.Deserialize(first, DecisionJson.Default.Decision)!;

        var again = Ours().Evaluate(Policies.Json(Sound), new(record.Event, record.At));

        Assert.Contains("\"fail\"", first, StringComparison.Ordinal);
        Assert.Equal(first, again.ToJson());
    }

    [Theory]
    [InlineData("", "{ \"a\": ")]
    [InlineData("", "{} {}")]
    [InlineData("", "nothing")]
    [InlineData("depth", "")]
    public void What_is_no_document_is_refused_with_a_reason(string kind, string json)
    {
        var evaluator = Policies.Set(Policies.Rule("require risk.tier is present")).NewEvaluator();
        var deep = new string('[', 65) + new string(']', 65);

        Assert.NotNull(evaluator.Read(
            Encoding.UTF8.GetBytes(kind == "depth" ? deep : json), evaluator.NewDocument()));
    }

    [Fact]
    public void Waivers_and_a_teams_own_values_count_in_both_forms()
    {
        var set = Policies.Set(
            """
            pack a/b version 1.0.0
            parameter limit : percent = 5%, teams may lower
            override a/b for team "t" {
              limit = 1%
            }
            rule R-1 "A rule" {
              block on promote
              require evals.llm.toxicity is at most limit
              waivable by MRC
            }
            """);
        var document = Policies.Json(
            """{ "identity": { "group": "g", "name": "m" }, "evals": { "llm": { "toxicity": 0.03 } } }""");
        var day = new DateOnly(2026, 1, 15);
        var waiver = new WaiverGrant("w", "R-1", "g/m", null, "ann", "MRC", day, day, "why", []);
        var evaluator = set.NewEvaluator();
        var slots = evaluator.NewDocument();
        evaluator.Read(document, slots);

        foreach (var (request, outcome) in new[]
        {
            (_promote, Outcome.Pass), (_promote with { Team = "t" }, Outcome.Block),
            (_promote with { Team = "t", Waivers = [waiver] }, Outcome.Note),
        })
        {
            Assert.Equal(outcome, evaluator.Decide(slots, request));
            Assert.Equal(outcome, set.Evaluate(document, request).Outcome);
            Assert.Equal(set.Interpret(document, request).ToJson(), set.Evaluate(document, request).ToJson());
        }
    }

    const string Sound =
        """
        {
          "identity": { "group": "g", "name": "m", "version": "1.0.0", "kind": "llm", "owners": ["a@b.c"] },
          "provenance": { "repo": "https://git/ai/m", "commit": "a1", "train_job_id": "t", "upstream": [] },
          "artifacts": [{ "type": "weights",
              "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }
          ],
          "data": { "pii": ["emails"], "external": false, "residency": ["us-east-1"] },
          "risk": { "tier": "High", "business_impact": "High" },
          "legal": { "license": "MIT OR GPL-3.0-only", "export": "EAR99" },
          "evals": { "task": { "accuracy": 0.9 }, "llm": { "hallucination_rate": 0.02, "finished": "2026-01-01" } },
          "security": { "signed": true, "sbom_id": "s",
              "license_scan": { "result": "clean", "finished": "2026-01-10" } },
          "governance": {
            "approvals": [{ "role": "MRC", "by": "x", "decision": "approved" }, { "role": "Security", "by": "y" }],
            "recert_date": "2026-04-20"
          },
          "deployment": { "targets": [{ "env": "prod", "region": "us-east-1", "guardrails": ["pii-scrubbing"] }] }
        }
        """;

    static Verdict[] Verdicts(PolicySet set, Decision decision) =>
        [.. set.Packs.SelectMany(pack => pack.Rules).Select(rule =>
            decision.Rules.FirstOrDefault(each => each.Id == rule.Id)?.Verdict ?? Verdict.Skipped)];

    static PolicySet Ours() =>
        ((Compilation.Succeeded)new PolicyCompiler(new MetadataSchema()).Compile(Packs.All)).Set;
}
