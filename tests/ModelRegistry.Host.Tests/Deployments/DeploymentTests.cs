using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Client.Identity;
using ModelRegistry.Client.Search;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Deployments;

public sealed class DeploymentTests(GovernedRegistry governed) : DeploymentTest(governed)
{
    [Fact]
    public async Task A_full_deployment_supersedes_the_one_before_it()
    {
        var model = await LiveAsync();
        var first = await DeployAsync(model, V1);
        await NextAsync(model);

        var second = await DeployAsync(model, V2);

        var before = (await Owner.Deployments.GetAsync(first.Id, Stop)).Value;
        Assert.Equal(("active", 100, first.Id), (second.Status, second.Split.New, second.PreviousId));
        Assert.Equal(("superseded", 0), (before.Status, before.Split.New));
        Assert.NotNull(before.EndedAt);
    }

    [Fact]
    public async Task The_configuration_is_kept_under_the_digest_of_its_canonical_form()
    {
        var model = await LiveAsync();

        var one = await DeployAsync(model, V1, configuration: """{"b":1,"a":{"y":[1,2],"x":"é"}}""");
        var same = await DeployAsync(model, V1, configuration: """{ "a": {"x":"\u00e9","y":[1,2]}, "b": 1.0 }""");
        var other = await DeployAsync(model, V1, configuration: """{"b":2,"a":{"y":[1,2],"x":"é"}}""");

        Assert.Equal(one.ConfigDigest, same.ConfigDigest);
        Assert.NotEqual(one.ConfigDigest, other.ConfigDigest);
        Assert.StartsWith("sha256:", one.ConfigDigest);
    }

    [Fact]
    public async Task A_canary_shares_with_the_stable_version_until_it_takes_over()
    {
        var model = await LiveAsync();
        var stable = await DeployAsync(model, V1);
        await NextAsync(model);

        var canary = await DeployAsync(model, V2, strategy: "canary", split: new(10, 90));
        var shared = (await Owner.Deployments.GetAsync(stable.Id, Stop)).Value;
        var read = await Owner.Deployments.GetAsync(canary.Id, Stop);
        var over = await Owner.Deployments.ChangeTrafficAsync(canary.Id, read.ETag, new(100, 0), Stop);

        Assert.Equal(("active", 90), (shared.Status, shared.Split.New));
        Assert.Equal(100, over.Split.New);
        Assert.Equal("superseded", (await Owner.Deployments.GetAsync(stable.Id, Stop)).Value.Status);
    }

    [Fact]
    public async Task A_canary_may_get_less_than_one_percent()
    {
        var model = await LiveAsync();
        var stable = await DeployAsync(model, V1, uri: "https://half/v1");
        await NextAsync(model);

        var canary = await DeployAsync(model, V2, strategy: "canary", split: new(0.5m, 99.5m), uri: "https://half/v1");

        var tooFine = await RefusedAsync(() =>
            DeployAsync(model, V2, strategy: "canary", split: new(0.001m, 99.999m)));
        Assert.Equal(0.5m, (await Owner.Deployments.GetAsync(canary.Id, Stop)).Value.Split.New);
        Assert.Equal(99.5m, (await Owner.Deployments.GetAsync(stable.Id, Stop)).Value.Split.New);
        Assert.Equal([99.5m, 0.5m],
            (await Owner.Deployments.FindEndpointAsync("https://half/v1", Stop)).Select(one => one.TrafficPercent));
        Assert.Contains("at most two decimals", tooFine.Problem.Errors!["split"].Single());
    }

    [Fact]
    public async Task A_rolling_deployment_takes_all_traffic_as_a_full_one_does()
    {
        var model = await LiveAsync();
        var first = await DeployAsync(model, V1);
        await NextAsync(model);

        var second = await DeployAsync(model, V2, strategy: "rolling");

        var partly = await RefusedAsync(() => DeployAsync(model, V2, strategy: "rolling", split: new(50, 50)));
        Assert.Equal(("rolling", 100), (second.Strategy, second.Split.New));
        Assert.Equal("superseded", (await Owner.Deployments.GetAsync(first.Id, Stop)).Value.Status);
        Assert.Equal(422, (int)partly.Status);
    }

    [Fact]
    public async Task A_split_is_changed_only_by_who_knows_the_present_one()
    {
        var model = await LiveAsync();
        await DeployAsync(model, V1);
        await NextAsync(model);
        var canary = await DeployAsync(model, V2, strategy: "canary", split: new(10, 90));
        var read = await Owner.Deployments.GetAsync(canary.Id, Stop);
        await Owner.Deployments.ChangeTrafficAsync(canary.Id, read.ETag, new(20, 80), Stop);

        var stale = await RefusedAsync(
            () => Owner.Deployments.ChangeTrafficAsync(canary.Id, read.ETag, new(30, 70), Stop));
        var without = await Owner.Wire.Http.PatchAsync($"api/v1/deployments/{canary.Id}",
            JsonContent.Create(new TrafficChange(new(30, 70)), DeploymentJson.Default.TrafficChange), Stop);
        var uneven = await RefusedAsync(
            () => Owner.Deployments.ChangeTrafficAsync(canary.Id, "*", new(30, 80), Stop));

        Assert.Equal("precondition-failed", stale.Code);
        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
        Assert.Contains("add up to 110", uneven.Message);
        Assert.Equal(20, (await Owner.Deployments.GetAsync(canary.Id, Stop)).Value.Split.New);
    }

    [Fact]
    public async Task The_first_deployment_of_a_place_cannot_be_a_canary()
    {
        var model = await LiveAsync();

        var refused = await RefusedAsync(() => DeployAsync(model, V1, strategy: "canary", split: new(10, 90)));

        Assert.Equal("traffic-refused", refused.Code);
    }

    [Fact]
    public async Task A_version_goes_only_where_its_state_allows()
    {
        var model = await StagedAsync();

        var staged = await DeployAsync(model, V1, environment: "staging");
        var refused = await RefusedAsync(() => DeployAsync(model, V1));

        Assert.Equal("staging", staged.Environment);
        Assert.Equal((HttpStatusCode.Conflict, "deployment-state"), (refused.Status, refused.Code));
        Assert.Contains("must be in Production", refused.Message);
    }

    [Fact]
    public async Task A_region_outside_the_residency_is_refused()
    {
        var model = await LiveAsync();

        var refused = await RefusedAsync(() => DeployAsync(model, V1, region: "eu-west-1"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "region-not-allowed"), (refused.Status, refused.Code));
        Assert.Contains("us-east-1", refused.Message);
    }

    [Fact]
    public async Task What_the_policies_block_is_not_deployed_and_the_decision_is_kept()
    {
        var model = await LiveAsync();
        await BreakAsync(model, V1);

        var refused = await RefusedAsync(() => DeployAsync(model, V1));

        Assert.Equal("blocked-by-policy", refused.Code);
        Assert.NotEmpty(Blocking(refused));
        Assert.Empty((await ListAsync(model)).Items);
        Assert.Contains((await Owner.Lifecycle.DecisionsAsync(model, V1, null, Stop)).Items,
            one => one is { Event: "deploy", Target: "production", Outcome: "block" });
    }

    [Fact]
    public async Task Everything_wrong_with_a_request_is_named_at_once()
    {
        var refused = await RefusedAsync(() => Owner.Deployments.CreateAsync(
            new NewDeployment("nonsense", V1, "pro duction", "us-east-1", "sudden", new(60, 60),
                [new("carrier-pigeon", " ")], JsonElement.Parse("[]"), "next"), Stop));

        Assert.Equal("invalid-value", refused.Code);
        Assert.Equal(
            ["configuration", "endpoints[0].kind", "endpoints[0].uri", "environment", "model", "rollbackTo", "split",
                "strategy"],
            refused.Problem.Errors!.Keys.Order());
    }

    [Fact]
    public async Task A_secret_in_the_configuration_is_refused_and_not_repeated()
    {
        var model = await LiveAsync();
        const string Secret = "ghp_0123456789abcdefghijABCDEFGHIJ456789";

        var refused = await RefusedAsync(() =>
            DeployAsync(model, V1, configuration: $$$"""{"upstream":{"token":"{{{Secret}}}"}}"""));

        Assert.Equal("secret-in-configuration", refused.Code);
        Assert.Contains("configuration.upstream.token", refused.Message);
        Assert.DoesNotContain(Secret, refused.Message);
    }

    [Fact]
    public async Task An_address_leads_to_the_versions_that_answer_there_and_belongs_to_one_place()
    {
        var (model, other) = (await LiveAsync(), await LiveAsync());
        var uri = $"https://{model}.example.com/v1";
        await DeployAsync(model, V1, uri: uri);
        await NextAsync(model);
        await DeployAsync(model, V2, strategy: "canary", split: new(10, 90), uri: uri);

        var found = await Owner.Deployments.FindEndpointAsync(uri, Stop);
        var refused = await RefusedAsync(() => DeployAsync(other, V1, uri: uri));

        Assert.Equal([(V1, 90), (V2, 10)], found.Select(one => (one.Version, one.TrafficPercent)));
        Assert.Equal("endpoint-taken", refused.Code);
    }

    [Fact]
    public async Task Where_a_deployment_stops_the_one_beside_it_gets_its_traffic()
    {
        var model = await LiveAsync();
        var stable = await DeployAsync(model, V1);
        await NextAsync(model);
        var canary = await DeployAsync(model, V2, strategy: "canary", split: new(10, 90));

        var stopped = await Owner.Deployments.StopAsync(canary.Id, "wrong answers", Stop);
        var again = await RefusedAsync(() => Owner.Deployments.StopAsync(canary.Id, "wrong answers", Stop));

        Assert.Equal(("stopped", "wrong answers"), (stopped.Status, stopped.Reason));
        Assert.Equal(100, (await Owner.Deployments.GetAsync(stable.Id, Stop)).Value.Split.New);
        Assert.Equal("traffic-refused", again.Code);
    }

    [Fact]
    public async Task The_kill_switch_stops_a_version_wherever_it_runs()
    {
        var model = await LiveAsync();
        await DeployAsync(model, V1);
        await DeployAsync(model, V1, environment: "staging");
        var name = model.Split('/')[1];

        var killed = await Owner.Deployments.KillAsync("governed", name, V1, "leaks data", Stop);

        Assert.Equal(2, killed.Stopped.Count);
        Assert.All((await ListAsync(model)).Items, one => Assert.Equal("stopped", one.Status));
    }

    [Fact]
    public async Task Many_at_once_leave_one_place_with_lawful_traffic()
    {
        var model = await LiveAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => DeployAsync(model, V1)));

        var all = (await ListAsync(model)).Items;
        Assert.Equal(6, all.Count);
        Assert.Equal(100, Assert.Single(all, one => one.Status == "active").Split.New);
    }

    [Fact]
    public async Task Deployments_are_filtered_paged_and_given_as_csv()
    {
        var model = await LiveAsync();
        for (var i = 0; i < 3; i++) await DeployAsync(model, V1);

        var first = await Owner.Wire.GetAsync(
            $"api/v1/deployments?model={model}&limit=2", DeploymentJson.Default.PageDeployment, Stop);
        var rest = await Owner.Deployments.ListAsync(new(Model: model), first.NextCursor, Stop);
        var active = await Owner.Deployments.ListAsync(new(model, V1, "prod", "us-east-1", "active"), null, Stop);
        var csv = await Owner.Wire.Http.GetStringAsync($"api/v1/deployments?model={model}&format=csv", Stop);

        Assert.Equal(3, first.Items.Concat(rest.Items).Select(one => one.Id).Distinct().Count());
        Assert.Null(rest.NextCursor);
        Assert.Single(active.Items);
        Assert.Equal(4, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Who_may_not_read_the_model_finds_no_deployment_and_a_viewer_deploys_nothing()
    {
        var model = await LiveAsync();
        var deployed = await DeployAsync(model, V1);
        var handle = $"stranger-{Guid.CreateVersion7():N}";
        await Registry.Admin.Identity.CreateUserAsync(new NewUser(handle, [new("Viewer", "elsewhere/*")]), Stop);
        using var stranger = Registry.As(
            (await Registry.Admin.Identity.CreateTokenAsync(handle, new NewToken("test"), Stop)).Secret);
        using var viewer = await Registry.SignInAsync($"vera-{Guid.CreateVersion7():N}", Stop, "Viewer");

        var missing = await RefusedAsync(() => stranger.Deployments.GetAsync(deployed.Id, Stop));
        var refused = await RefusedAsync(() => viewer.Deployments.CreateAsync(
            new NewDeployment(model, V1, "production", "us-east-1"), Stop));

        Assert.Equal("not-found", missing.Code);
        Assert.Empty((await stranger.Deployments.ListAsync(new(), null, Stop)).Items);
        Assert.Contains("deployment.create", refused.Message);
    }

    [Fact]
    public async Task A_deployment_is_audited_and_found_by_its_region()
    {
        var model = await LiveAsync();
        var deployed = await DeployAsync(model, V1);

        Assert.Equal(["deployment.created"], await EventsAsync(deployed.Id));
        for (var i = 0; ; i++)
        {
            var page = await Owner.Search.FindAsync(
                new ModelSearch { Text = model.Split('/')[1], Filters = ["region:us-east-1"] }, Stop);
            if (page.Items.Any(one => one.Model == model)) return;
            Assert.True(i < 500, "The deployment did not reach the search index.");
            await Task.Delay(20, Stop);
        }
    }
}
