using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Identity;
using ModelRegistry.Host.Features.Impact;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Impact;

public sealed class ImpactTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    const string Address = "api/v1/policies/impact";

    [Fact]
    public async Task A_pack_shows_before_it_takes_effect_which_versions_it_would_block_and_why()
    {
        var (strict, lax) = (await CompleteAsync(), await CompleteAsync(Mitigated));

        var lines = await LinesAsync(new([Pack("block on submit")]));

        var change = Assert.Single(Changes(lines), change => change.Model == strict);
        Assert.Equal(("submit", null, "block"), (change.Event, change.Target, change.After));
        Assert.NotEqual("block", change.Before);
        var rule = Assert.Single(change.Rules, rule => rule.Rule == "TRY-1");
        Assert.Equal((null, "missing", "block"), (rule.Before, rule.After, rule.EffectAfter));
        Assert.Equal(["risk.mitigations"], rule.Missing);
        Assert.DoesNotContain(Changes(lines), change => change.Model == lax);
        var summary = lines[^1].Summary!;
        Assert.Equal(summary.Changed, Changes(lines).Count());
        Assert.Contains(summary.Rules, one => one.Name == "TRY-1" && one.NewlyBlocked > 0);
        Assert.Contains(summary.Owners, one => one.Name == "ml@example.com" && one.NewlyBlocked > 0);
        Assert.Contains(summary.Tiers, one => one.Name == "Medium");
        Assert.Contains(summary.New, one => one.Name == "try/out");
        Assert.NotNull(lines[0].Progress);
    }

    [Fact]
    public async Task A_version_in_production_is_asked_whether_it_would_be_let_in_again()
    {
        var model = await StagedAsync();
        await PromoteAsync(model, "production");

        var lines = await LinesAsync(new([Pack("block on promote to production")], States: ["Production"]));

        var change = Assert.Single(Changes(lines), change => change.Model == model);
        Assert.Equal(("promote", "production", "Production"), (change.Event, change.Target, change.State));
    }

    [Fact]
    public async Task What_is_in_force_already_changes_nothing_and_what_is_left_out_loosens()
    {
        await DraftAsync();
        var all = (await Registry.Admin.Policies.ListAsync(Stop))
            .Where(pack => pack.Name.StartsWith("ai/", StringComparison.Ordinal)).ToList();

        var same = await LinesAsync(new([], Without: []) { New = [new(all[0].Name, Version: all[0].Version)] });
        var fewer = await LinesAsync(new([], Without: [.. all.Skip(1).Select(pack => pack.Name)]));

        Assert.Equal(0, same[^1].Summary!.Changed);
        Assert.True(same[^1].Summary!.Versions > 0);
        Assert.Equal(0, fewer[^1].Summary!.Tightened);
    }

    [Fact]
    public async Task All_at_once_and_as_a_table_it_tells_the_same()
    {
        var owner = $"{Guid.CreateVersion7():N}@example.com";
        var model = await CompleteAsync(metadata => metadata["identity"]!["owners"] = new JsonArray(owner));
        var request = new ImpactRequest([Pack("block on submit")], Group: "governed", Owner: owner, Tier: "medium");

        var whole = await (await PostAsync(request, "json")).Content.ReadFromJsonAsync(
            GovernanceJson.Default.ImpactAnswer, Stop);
        var table = await PostAsync(request, "csv");
        var rows = (await table.Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.False(whole!.IsCut);
        Assert.Equal("text/csv", table.Content.Headers.ContentType?.MediaType);
        Assert.Equal("model,version,state,tier,owners,event,target,before,after,rules,missing", rows[0]);
        var change = Assert.Single(whole.Changes);
        Assert.Equal($"{model},{V1},Draft,Medium,{owner},submit,,{change.Before},block,TRY-1:->missing,risk.mitigations",
            Assert.Single(rows[1..]));
    }

    [Fact]
    public async Task Packs_that_do_not_compile_are_shown_with_every_mistake()
    {
        var refused = await RefusedAsync(() => LinesAsync(new([new("try.policy", "pack try/out version 1\nrule")])));

        Assert.Equal("packs-invalid", refused.Code);
        Assert.Contains("--> try.policy:2:", Assert.Single(refused.Problem.Errors!["try.policy"]));
    }

    [Theory]
    [InlineData("event", "surrender", null, null)]
    [InlineData("target", "promote", "no place", null)]
    [InlineData("target", null, "production", null)]
    [InlineData("states", null, null, "Asleep")]
    public async Task A_request_that_asks_nothing_is_told_what_to_write(
        string field, string? name, string? target, string? state)
    {
        var refused = await RefusedAsync(() => LinesAsync(new(
            [Pack("block on submit")], Event: name, Target: target, States: state is null ? null : [state])));

        Assert.Equal("invalid-value", refused.Code);
        Assert.Equal([field], refused.Problem.Errors!.Keys);
    }

    [Fact]
    public async Task Models_that_one_may_not_read_are_left_out_and_counted()
    {
        var model = await CompleteAsync();
        var handle = $"rita-{Guid.CreateVersion7():N}";
        await Registry.Admin.Identity.CreateUserAsync(
            new NewUser(handle, [new RoleGrant("ModelOwner", model), new RoleGrant("ModelOwner", "elsewhere/*")]),
            Stop);
        var secret = await Registry.Admin.Identity.CreateTokenAsync(handle, new NewToken("test"), Stop);
        using var rita = Registry.As(secret.Secret);

        var lines = await rita.Policies.ImpactAsync(new([Pack("block on submit")]), Stop).ToListAsync(Stop);

        Assert.Equal([model], Changes(lines).Select(change => change.Model));
        Assert.Equal(1, lines[^1].Summary!.Versions);
        Assert.True(lines[^1].Summary!.LeftOut > 0);
    }

    [Fact]
    public async Task One_run_at_a_time_is_enough_for_a_person_and_ends_when_nobody_reads_it()
    {
        await DraftAsync();
        var runs = Registry.Services.GetRequiredService<ImpactRuns>();
        var who = await Registry.InDatabaseAsync(db => Task.FromResult(
            db.Users.Where(user => user.Handle == "olga").Select(user => user.Id).Single()));
        var request = new ImpactRequest([Pack("block on submit")]);

        using (runs.Begin(who))
            Assert.Equal("impact-running", (await RefusedAsync(() => OwnerLinesAsync(request))).Code);
        await foreach (var _ in Owner.Policies.ImpactAsync(request, Stop)) break;
        IDisposable? free;
        while ((free = runs.Begin(who)) is null) await Task.Delay(10, Stop);

        free.Dispose();
        Assert.NotEmpty(await OwnerLinesAsync(request));
    }

    static void Mitigated(JsonObject metadata) =>
        metadata["risk"]!["mitigations"] = new JsonArray("reviewed by people");

    static ImpactPack Pack(string clause) => new("try.policy", $$"""
        pack try/out version 1
        rule TRY-1 "Somebody thought about what can go wrong" {
          {{clause}}
          require risk.mitigations is not empty
        }
        """);

    static IEnumerable<ImpactChange> Changes(IEnumerable<ImpactLine> lines) =>
        lines.Select(line => line.Change).OfType<ImpactChange>();

    async Task<List<ImpactLine>> LinesAsync(ImpactRequest request) =>
        await Registry.Admin.Policies.ImpactAsync(request, Stop).ToListAsync(Stop);

    async Task<List<ImpactLine>> OwnerLinesAsync(ImpactRequest request) =>
        await Owner.Policies.ImpactAsync(request, Stop).ToListAsync(Stop);

    async Task<HttpResponseMessage> PostAsync(ImpactRequest request, string format)
    {
        var answer = await Registry.Admin.Wire.Http.PostAsync(
            $"{Address}?format={format}", JsonContent.Create(request, GovernanceJson.Default.ImpactRequest), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }
}
