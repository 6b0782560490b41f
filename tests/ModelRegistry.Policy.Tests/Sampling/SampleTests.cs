using CsCheck;
using ModelRegistry.Policy.Sampling;
using ModelRegistry.Policy.Tests.Syntax;
using ModelRegistry.Schema;
using Random = ModelRegistry.Policy.Tests.Programs.Documents;

namespace ModelRegistry.Policy.Tests.Sampling;

/// <summary>Samples made from documents.</summary>
public sealed class SampleTests
{
    readonly PolicyCompiler _compiler = new(new MetadataSchema());

    static readonly DateTimeOffset _registered = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);

    readonly IReadOnlyList<DecisionRequest> _events =
    [
        .. new PolicyEvent[]
        {
            new("register"), new("submit"), new("promote", "staging"), new("promote", "production", Use: "commercial"),
            new("deploy", "production"), new("monitor", "production"),
        }.Select(each => new DecisionRequest(each with { Registered = _registered }, Policies.Noon)),
    ];

    [Fact]
    public void A_sample_of_any_document_compiles_and_is_judged_as_the_document()
    {
        var set = Ours();

        Gen.Select(Random.Any, Random.Any, Gen.Bool).Sample(
            (document, previous, all) =>
            {
                var json = Policies.Json(document.ToJsonString());
                var before = Policies.Json(previous.ToJsonString());
                var sample = set.SampleOf(json, new("sample_1")
                {
                    All = all,
                    Previous = before,
                    Registered = _registered,
                });

                var check = new SampleChecker(_compiler).Check(
                    set, sample, "sample_1", json, [.. _events.Select(each => each with { Previous = before })]);

                Assert.Equal("", string.Join('\n', check.Mistakes.Select(each => each.Render())));
                Assert.True(
                    check.Differs.Count == 0 || sample.LeftOut.Any(each => each.Contains("holds nothing")),
                    string.Join('\n', [.. check.Differs, sample.Text]));
            },
            iter: 100, threads: 1);
    }

    [Fact]
    public void It_holds_what_some_rule_reads_and_with_all_everything()
    {
        var set = Policies.Set(Policies.Rule(
            "require evals.llm.toxicity is at most 3%",
            "require every artifact in artifacts satisfies artifact.sha256 is present"));
        var document = Policies.Json(
            """
            {
              "identity": { "group": "search", "name": "bot", "version": "2.3.0", "team": "a" },
              "artifacts": [{ "type": "weights", "sha256": "abc", "size": 12 }, 7],
              "evals": { "llm": { "toxicity": 0.021, "finished": "2026-01-01" } },
              "deployment": { "targets": [] },
              "monitoring": { "unknown": 1 }
            }
            """);

        var read = set.SampleOf(document, new("bot") { Origin = "Made from search/bot@2.3.0." });
        var all = set.SampleOf(document, new("bot") { All = true });

        Assert.Equal(
            """
            # Made from search/bot@2.3.0.
            sample bot {
              identity.group = "search"
              identity.name = "bot"
              identity.version = "2.3.0"
              artifacts = [
                { sha256 = "abc" },
                missing
              ]
              evals.llm.toxicity = 2.1%
            }

            """,
            read.Text);
        Assert.Contains("{ type = weights, sha256 = \"abc\", size = 12 B }", all.Text);
        Assert.Contains("evals.llm.finished = 2026-01-01", all.Text);
        Assert.Contains("deployment.targets = []", all.Text);
    }

    [Fact]
    public void People_are_replaced_by_the_same_stand_in_everywhere_and_prose_too()
    {
        var set = Ours();
        var document = Policies.Json(
            """
            {
              "identity": { "group": "g", "name": "m", "authors": ["ann.smith"], "contact": "ann.smith@corp.com" },
              "governance": { "approvals": [
                { "role": "MRC", "by": "ann.smith", "decision": "approved", "rationale": "Ann Smith looked at it" },
                { "role": "Security", "by": "bob.jones", "decision": "approved" } ] }
            }
            """);

        var sample = set.SampleOf(document, new("m") { All = true, Registered = _registered });

        Assert.DoesNotContain("smith", sample.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("jones", sample.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("identity.authors = { \"person-1\" }", sample.Text);
        Assert.Contains("by = \"person-1\", decision = approved", sample.Text);
        Assert.Equal(4, sample.StandIns);
        Assert.True(new SampleChecker(_compiler).Check(set, sample, "m", document, _events).IsFaithful);
    }

    [Fact]
    public void Whom_a_pack_names_stays_so_that_the_rule_still_means_them()
    {
        var set = Policies.Set(Policies.Rule(
            "require some approval in governance.approvals where approval.by is \"dana\"",
            "require ends_with(identity.contact, \"@corp.com\")"));
        var document = Policies.Json(
            """
            { "identity": { "contact": "eve@corp.com" }, "governance": { "approvals": [{ "by": "dana" }] } }
            """);

        var sample = set.SampleOf(document, new("m"));

        Assert.Contains("identity.contact = \"person-1@corp.com\"", sample.Text);
        Assert.Contains("{ by = \"dana\" }", sample.Text);
        Assert.True(new SampleChecker(_compiler).Check(set, sample, "m", document, _events).IsFaithful);
    }

    [Fact]
    public void What_cannot_be_written_is_named()
    {
        var set = Policies.Set(Policies.Rule("require evals.llm.toxicity is at most 3%", "require risk.tier is Low"));

        var sample = set.SampleOf(
            Policies.Json("""{ "evals": { "llm": { "toxicity": "3%" } }, "risk": { "tier": "Tiny" } }"""), new("m"));

        Assert.Equal(
            [
                "evals.llm.toxicity is a text, should be a percentage",
                "risk.tier is none of Low, Medium, High",
            ],
            sample.LeftOut);
    }

    [Fact]
    public void A_grandfathered_version_brings_the_day_of_its_registration()
    {
        var set = Policies.Set(Policies.Rule(
            "require risk.tier is Low", "grandfather models registered before 2026-01-01 until 2026-06-30"));
        var registered = new DateTimeOffset(2025, 12, 1, 8, 30, 0, 500, TimeSpan.Zero);
        var document = Policies.Json("""{ "risk": { "tier": "High" } }""");

        var sample = set.SampleOf(document, new("m") { Registered = registered });

        Assert.Contains("event.registered = 2025-12-01T08:30:00.5Z", sample.Text);
        Assert.True(new SampleChecker(_compiler).Check(
            set, sample, "m", document,
            [new(new("promote", "production", Registered: registered), Policies.Noon)]).IsFaithful);
    }

    [Fact]
    public void A_sample_that_does_not_stand_for_its_document_is_found_out()
    {
        var set = Policies.Set(Policies.Rule("require risk.tier is Low"));
        var document = Policies.Json("""{ "risk": { "tier": "High" } }""");
        var checker = new SampleChecker(_compiler);

        var wrong = checker.Check(
            set, new("sample m {\n  risk.tier = Low\n}\n", 0, []), "m", document, [new(new("promote"), Policies.Noon)]);
        var broken = checker.Check(set, new("sample m {\n  risk.teer = Low\n}\n", 0, []), "m", document, []);

        Assert.Equal(["promote: a/b R-1"], wrong.Differs);
        Assert.Equal("P0201", Assert.Single(broken.Mistakes).Code);
    }

    [Theory]
    [InlineData("search/answer-bot", "2.3.0", "answer_bot_2_3_0")]
    [InlineData("a/0-day", "1.0.0-rc.1", "model_0_day_1_0_0_rc_1")]
    public void A_name_is_made_from_model_and_version(string model, string version, string name)
    {
        Assert.Equal(name, SampleOptions.NameOf(model, version));
        Assert.True(SampleOptions.IsName(name));
    }

    static PolicySet Ours() =>
        ((Compilation.Succeeded)new PolicyCompiler(new MetadataSchema()).Compile(Packs.All)).Set;
}
