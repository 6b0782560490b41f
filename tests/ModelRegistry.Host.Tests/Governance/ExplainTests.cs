using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Policy;
using ModelRegistry.Policy.Explaining;

namespace ModelRegistry.Host.Tests.Governance;

public sealed class ExplainTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    const string House =
        """
        pack our/house version 1.0.0
        parameter limit : percent = 1%, teams may lower
        override our/house for team "search" {
          limit = 0.1%
        }
        rule H-1 "Hardly any made-up answers" {
          block on promote
          require evals.llm.hallucination_rate is at most limit
        }
        """;

    [Fact]
    public async Task A_version_is_explained_in_paragraphs_and_trees_and_nothing_is_recorded()
    {
        var model = await CompleteAsync();

        var answer = await Owner.Policies.ExplainAsync(
            new(Event: "promote", Target: "prod", Model: model, Version: V1, Use: "internal"), Stop);

        var explanation = Read(answer);
        var rule = explanation.Rules.Single(one => one.Id == "APP-002");
        Assert.Equal(("block", null, null), (answer.Outcome, answer.Decision, answer.Same));
        Assert.StartsWith($"{model} 1.0.0 does not pass the gate promote to production.", answer.Text);
        Assert.Contains(rule.Paragraph, answer.Text);
        Assert.Contains("APP-002 \"Security and Model Risk have both signed off production\" fails", rule.Paragraph);
        Assert.Equal((NodeTruth.False, "all"), (rule.Truth, Assert.Single(rule.Requires).Kind));
        Assert.Equal("baseline.policy", rule.At.File);
        Assert.DoesNotContain(
            (await Owner.Lifecycle.DecisionsAsync(model, V1, null, Stop)).Items, one => one.Event != "register");
    }

    [Fact]
    public async Task Only_the_rules_that_are_asked_for_come_and_trees_can_be_left_out()
    {
        var model = await DraftAsync();

        var answer = await Owner.Policies.ExplainAsync(new(
            Event: "submit", Model: model, Version: V1, Rules: ["cmp-001"], Trees: false), Stop);

        var rule = Assert.Single(Read(answer).Rules);
        Assert.Equal("CMP-001", rule.Id);
        Assert.Empty(rule.Requires);
    }

    [Fact]
    public async Task A_recorded_decision_is_explained_as_it_was_made_by_address_and_by_id()
    {
        var model = await SubmittedAsync();
        var entry = (await Owner.Lifecycle.DecisionsAsync(model, V1, null, Stop)).Items
            .Single(one => one.Event == "submit");

        var byAddress = await Owner.Lifecycle.ExplainAsync(model, V1, entry.Id, Stop);
        var byId = await Owner.Policies.ExplainAsync(new(Decision: entry.Id), Stop);

        var recorded = (await Owner.Lifecycle.DecisionAsync(model, V1, entry.Id, Stop)).Decision
            .Deserialize(DecisionJson.Default.Decision)!;
        Assert.Equal((entry.Id, true), (byAddress.Decision!.Value, byAddress.Same!.Value));
        Assert.Equal(byAddress.Explanation.GetRawText(), byId.Explanation.GetRawText());
        Assert.Equal(recorded.Outcome, Read(byAddress).Outcome);
        Assert.Equal(recorded.At, Read(byAddress).At);
        Assert.Equal(
            recorded.Rules.Select(rule => (rule.Id, rule.Verdict)),
            Read(byAddress).Rules.Where(rule => rule.Skipped is null).Select(rule => (rule.Id, rule.Verdict)));
    }

    [Fact]
    public async Task A_decision_that_does_not_come_out_the_same_says_so()
    {
        var model = await SubmittedAsync();
        var entry = (await Owner.Lifecycle.DecisionsAsync(model, V1, null, Stop)).Items
            .Single(one => one.Event == "submit");
        await Registry.InDatabaseAsync(async db =>
        {
            var row = await db.Decisions.AsNoTracking().SingleAsync(one => one.Id == entry.Id, Stop);
            var forged = row.Document.Replace("a1b2c3d", "0000000", StringComparison.Ordinal);
            return await db.Decisions.Where(one => one.Id == entry.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Document, forged), Stop);
        });

        Assert.False((await Owner.Lifecycle.ExplainAsync(model, V1, entry.Id, Stop)).Same);
    }

    [Fact]
    public async Task A_decision_whose_packs_are_gone_cannot_be_explained()
    {
        var model = await SubmittedAsync();
        var entry = (await Owner.Lifecycle.DecisionsAsync(model, V1, null, Stop)).Items
            .Single(one => one.Event == "submit");
        await Registry.InDatabaseAsync(async db =>
        {
            var row = await db.Decisions.AsNoTracking().SingleAsync(one => one.Id == entry.Id, Stop);
            var decision = JsonNode.Parse(row.Decision)!;
            decision["packs"]![0]!["sha256"] = new string('0', 64);
            var text = decision.ToJsonString();
            return await db.Decisions.Where(one => one.Id == entry.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Decision, text), Stop);
        });

        var refused = await RefusedAsync(() => Owner.Lifecycle.ExplainAsync(model, V1, entry.Id, Stop));

        Assert.True(refused.Code == "packs-are-gone", refused.ToString());
    }

    [Fact]
    public async Task Whoever_may_not_read_the_model_is_told_that_there_is_no_such_decision()
    {
        var model = await SubmittedAsync();
        var entry = (await Owner.Lifecycle.DecisionsAsync(model, V1, null, Stop)).Items[0];
        var handle = $"stranger-{Guid.CreateVersion7():N}"[..24];
        await Registry.Admin.Identity.CreateUserAsync(new(handle, [new("Contributor", "elsewhere/*")]), Stop);
        var secret = (await Registry.Admin.Identity.CreateTokenAsync(handle, new("test"), Stop)).Secret;
        using var stranger = Registry.As(secret);

        var refused = await RefusedAsync(() => stranger.Policies.ExplainAsync(new(Decision: entry.Id), Stop));
        var unknown = await RefusedAsync(
            () => stranger.Policies.ExplainAsync(new(Decision: Guid.CreateVersion7()), Stop));

        Assert.Equal(("not-found", "not-found"), (refused.Code, unknown.Code));
    }

    [Fact]
    public async Task Packs_that_are_sent_are_asked_in_place_of_those_in_force()
    {
        var model = await CompleteAsync();
        ExplainRequest request = new(
            Event: "promote", Target: "staging", Model: model, Version: V1, Packs: [new("house.policy", House)]);

        var all = Read(await Owner.Policies.ExplainAsync(request, Stop));
        var team = Read(await Owner.Policies.ExplainAsync(request with { Team = "search" }, Stop));

        Assert.Equal("H-1", Assert.Single(all.Rules).Id);
        Assert.Null(Assert.Single(all.Rules[0].Parameters).Override);
        Assert.Equal("search", Assert.Single(team.Rules[0].Parameters).Override!.Team);
    }

    [Fact]
    public async Task Metadata_that_nobody_published_is_explained_too()
    {
        var answer = await Owner.Policies.ExplainAsync(new(
            Event: "submit", Metadata: JsonSerializer.SerializeToElement(SampleDocuments.Metadata())), Stop);

        Assert.Equal(Verdict.Pass, Read(answer).Rules.Single(rule => rule.Id == "CMP-001").Verdict);
    }

    [Fact]
    public async Task Questions_that_do_not_go_together_are_refused_with_the_field()
    {
        async Task<string> Field(ExplainRequest request) => Assert.Single(
            (await RefusedAsync(() => Owner.Policies.ExplainAsync(request, Stop))).Problem.Errors!.Keys);
        var model = await DraftAsync();
        var one = new ExplainRequest(Event: "submit", Model: model, Version: V1);
        var packs = Enumerable.Range(0, 33).Select(index => new PackText($"{index}.policy", House)).ToList();

        Assert.Equal("decision", await Field(new(Decision: Guid.CreateVersion7(), Event: "submit")));
        Assert.Equal("team", await Field(one with { Team = "search" }));
        Assert.Equal("event", await Field(one with { Event = null }));
        Assert.Equal("packs", await Field(one with { Packs = [] }));
        Assert.Equal("packs", await Field(one with { Packs = packs }));
        Assert.Equal("packs", await Field(one with { Packs = [packs[0], packs[0]] }));
        Assert.Equal("packs", await Field(one with { Packs = [new("long.policy", new string('#', 1_048_577))] }));
    }

    [Fact]
    public async Task Packs_that_do_not_compile_show_every_mistake()
    {
        var model = await DraftAsync();

        var refused = await RefusedAsync(() => Owner.Policies.ExplainAsync(new(
            Event: "submit", Model: model, Version: V1,
            Packs: [new("wrong.policy", House.Replace("hallucination_rate", "halucination_rate"))]), Stop));

        Assert.Contains("error[P0201]", Assert.Single(refused.Problem.Errors!["packs"]));
    }

    static Explanation Read(ExplainAnswer answer) =>
        answer.Explanation.Deserialize(ExplanationJson.Default.Explanation)!;
}
