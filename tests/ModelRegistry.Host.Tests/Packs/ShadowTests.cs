using System.Text.Json;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Host.Tests.Packs;

public sealed class ShadowTests(PackPeople people) : PackTest(people)
{
    [Fact]
    public async Task A_pack_that_only_reports_blocks_nothing_and_its_decision_is_kept_beside_the_one_that_counts()
    {
        await AddAsync(Text("1.0.0"));
        await StageAsync("1.0.0", "shadow");

        var registered = await RegisterAsync();

        var finding = Assert.Single(registered.Decision!.Shadows!);
        Assert.Equal("pass", registered.Decision.Outcome);
        Assert.Equal(($"{Name()}@1.0.0", "block"), (finding.Pack, finding.Outcome));
        Assert.Equal(
            $"Would block when {Name()}@1.0.0 is enforced: {Rule()} (Somebody can be asked).", finding.Message);
        Assert.Equal(new ShadowRule(Rule(), "Somebody can be asked", Name(), null, "block"),
            Assert.Single(finding.Rules));

        var (model, decisions) = (registered.Model, await DecisionsAsync(registered.Model));
        var shadow = Assert.Single(decisions, one => one.ShadowPack is not null);
        Assert.Equal((finding.DecisionId, "block", $"{Name()}@1.0.0", (Guid?)registered.Decision.Id),
            (shadow.Id, shadow.Outcome, shadow.ShadowPack, shadow.BesideId));
        var detail = await Olga.Lifecycle.DecisionAsync(model, "1.0.0", shadow.Id, Stop);
        Assert.Equal(Rule(), Assert.Single(detail.Differences!).Rule);
        Assert.True((await Olga.Lifecycle.ReplayAsync(model, "1.0.0", shadow.Id, Stop)).Same);
        Assert.True((await Olga.Lifecycle.ReplayAsync(model, "1.0.0", registered.Decision.Id, Stop)).Same);
    }

    [Fact]
    public async Task Plan_and_dry_run_show_what_would_be_blocked_where_the_pack_reports()
    {
        await AddAsync(Text("1.0.0"));
        await StageAsync("1.0.0", "shadow", "production");
        var registered = await RegisterAsync();

        var plan = await Olga.Lifecycle.PlanAsync(registered.Model, "1.0.0", null, Stop);
        var dry = await Olga.Policies.DryRunAsync(
            new DryRunRequest("promote", "production", registered.Model, "1.0.0"), Stop);

        Assert.Null(registered.Decision!.Shadows);
        Assert.Null(plan.Staging.Shadows);
        Assert.Equal("block", Assert.Single(plan.Production.Shadows!).Outcome);
        Assert.Equal(Rule(), Assert.Single(Assert.Single(dry.Stage.Shadows!).Rules).Rule);
        Assert.Null(dry.Stage.Shadows![0].DecisionId);
    }

    [Fact]
    public async Task A_shadow_of_a_refused_registration_is_kept_below_the_model()
    {
        await AddAsync(Text("1.0.0"));
        await EnforceAsync("1.0.0");
        await PutAsync(Text("1.1.0", level: "warn"));
        await StageAsync("1.1.0", "shadow");
        var allowed = await RegisterAsync(contact: true);
        var name = allowed.Model.Split('/')[1];

        await RefusedAsync(() => RegisterAsync(Group, name, "2.0.0"), "blocked-by-policy");

        var refusals = (await Olga.Lifecycle.RefusedRegistrationsAsync(allowed.Model, null, Stop)).Items;
        Assert.Equal(["block", "warn"], refusals.Select(one => one.Outcome).Order());
        var shadow = refusals.Single(one => one.ShadowPack is not null);
        Assert.Equal(("warn", $"{Name()}@1.1.0"), (shadow.Outcome, shadow.ShadowPack));
        Assert.True((await Olga.Lifecycle.ReplayRefusedRegistrationAsync(allowed.Model, shadow.Id, Stop)).Same);
        Assert.Empty(Assert.Single(allowed.Decision!.Shadows!).Rules);
        Assert.Equal($"{Name()}@1.1.0 would change nothing here.", allowed.Decision.Shadows![0].Message);
    }

    [Fact]
    public async Task A_pack_that_takes_too_long_holds_a_gate_up_once_and_hurts_nothing()
    {
        var nested = string.Join("\n", Enumerable.Range(0, 300).Select(number => $$"""
            rule {{Rule($"S{number}")}} "Slow" {
              block on register
              require every a in artifacts satisfies every b in artifacts satisfies every c in artifacts satisfies
                a.size + b.size is more than c.size
            }

            """));
        await AddAsync($"pack {Name()} version 1.0.0\n\n{nested}");
        await StageAsync("1.0.0", "shadow", "production");
        var artifacts = Enumerable.Range(0, 300).Select(number => new { type = "weights", sha256 = number }).ToList();

        DryRunRequest Asked() => new("register", "production", Metadata: JsonSerializer.SerializeToElement(
            new { identity = new { group = Group, name = "bot" }, artifacts }));
        var first = await Olga.Policies.DryRunAsync(Asked(), Stop);
        var second = await Olga.Policies.DryRunAsync(Asked(), Stop);

        Assert.Contains("took longer than", Assert.Single(first.Stage.Shadows!).Message);
        Assert.Contains("left alone", Assert.Single(second.Stage.Shadows!).Message);
        Assert.All([first, second], answer => Assert.NotEqual("block", answer.Outcome));
    }

    async Task<IReadOnlyList<DecisionEntry>> DecisionsAsync(string model) =>
        (await Olga.Lifecycle.DecisionsAsync(model, "1.0.0", null, Stop)).Items;
}
