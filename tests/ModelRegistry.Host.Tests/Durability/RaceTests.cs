using ModelRegistry.Client.Deployments;
using ModelRegistry.Host.Tests.Deployments;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Durability;

/// <summary>Two requests at the same time, many times: one of them was first, and the other one saw it.</summary>
public sealed class RaceTests(GovernedRegistry governed) : DeploymentTest(governed)
{
    [Fact]
    public async Task A_version_that_is_retired_is_not_deployed_after_it()
    {
        for (var round = 0; round < 6; round++)
        {
            var model = await LiveAsync();

            var codes = await Together.RunAsync(
                () => DeployAsync(model, V1),
                () => Owner.Lifecycle.RetireAsync(model, V1, "over", Stop));

            Assert.Contains((codes[0], codes[1]), new (string?, string?)[]
                { (null, "version-still-serving"), ("deployment-state", null) });
            Assert.Equal(codes[0] is null ? 1 : 0, (await ListAsync(model)).Items.Count);
        }
    }

    [Fact]
    public async Task A_rollback_never_returns_to_a_version_that_was_retired_before()
    {
        for (var round = 0; round < 3; round++)
        {
            var model = await LiveAsync();
            await DeployAsync(model, V1);
            await NextAsync(model);
            await DeployAsync(model, V2);

            var codes = await Together.RunAsync(
                () => RollBackAsync(model), () => Owner.Lifecycle.RetireAsync(model, V1, "over", Stop));

            Assert.Contains((codes[0], codes[1]), new (string?, string?)[]
                { (null, "version-still-serving"), ("nothing-to-roll-back-to", null) });
            var active = Assert.Single((await ListAsync(model)).Items, one => one.Status == "active");
            Assert.Equal(codes[0] is null ? V1 : V2, active.Version);
        }
    }

    [Fact]
    public async Task One_address_answers_for_one_of_two_models()
    {
        var (one, other) = (await LiveAsync(), await LiveAsync());
        for (var round = 0; round < 20; round++)
        {
            var uri = $"https://bots.example.com/{Guid.CreateVersion7()}";

            var codes = await Together.RunAsync(
                () => DeployAsync(one, V1, uri: uri), () => DeployAsync(other, V1, uri: uri));

            Assert.Equal(["", "endpoint-taken"], codes.Select(code => code ?? "").Order());
        }
    }

    [Fact]
    public async Task Deployments_and_rollbacks_of_one_place_do_not_lock_each_other_up_and_leave_one_at_work()
    {
        var model = await LiveAsync();
        await NextAsync(model);
        await DeployAsync(model, V1);
        for (var round = 0; round < 15; round++)
        {
            await DeployAsync(model, V2);

            var codes = await Together.RunAsync(
                () => DeployAsync(model, V1), () => RollBackAsync(model), () => DeployAsync(model, V1, "staging"));

            Assert.Null(codes[0]);
            Assert.Contains(codes[1], new[] { null, "nothing-to-roll-back-to" });
            var active = (await ListAsync(model)).Items
                .Where(row => row is { Status: "active", Environment: "production" });
            var one = Assert.Single(active);
            Assert.Equal(100, one.Split.New);
            Assert.True(one.Version == V1 || codes[1] is null, "Only a rollback that came second leaves 2.0.0.");
        }
    }

    [Fact]
    public async Task A_rollback_leaves_out_an_address_that_another_model_has_taken()
    {
        var uri = $"https://bots.example.com/{Guid.CreateVersion7()}";
        var (model, other) = (await LiveAsync(), await LiveAsync());
        await DeployAsync(model, V1, uri: uri);
        await NextAsync(model);
        await DeployAsync(model, V2);
        await DeployAsync(other, V1, uri: uri);

        var answer = await RollBackAsync(model);

        Assert.Empty(Assert.Single(answer.Deployments).Endpoints);
        Assert.Contains(answer.Findings, finding => finding.Contains(uri, StringComparison.Ordinal));
    }

    Task<RollbackAnswer> RollBackAsync(string model) => Owner.Deployments.RollBackAsync(
        new RollbackRequest(model, "production", "answers are wrong"), Stop);
}
