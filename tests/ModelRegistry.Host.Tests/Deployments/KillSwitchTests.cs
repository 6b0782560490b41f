using ModelRegistry.Client;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Client.Identity;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Deployments;

public sealed class KillSwitchTests(GovernedRegistry governed) : DeploymentTest(governed)
{
    [Fact]
    public async Task Who_may_roll_back_production_alone_stops_what_runs_there_alone()
    {
        var model = await LiveAsync();
        await DeployAsync(model, V1);
        using var operations = await OperatorAsync();

        var stopped = await KillAsync(operations, model);
        await DeployAsync(model, V1);
        await DeployAsync(model, V1, environment: "staging");
        var refused = await RefusedAsync(() => KillAsync(operations, model));

        Assert.Single(stopped.Stopped);
        Assert.Equal("forbidden", refused.Code);
        Assert.Equal(2, (await ListAsync(model)).Items.Count(one => one.Status == "active"));
    }

    async Task<RegistryClient> OperatorAsync()
    {
        var handle = $"otto-{Guid.CreateVersion7():N}";
        await Registry.Admin.Identity.CreateUserAsync(new NewUser(handle,
            [new RoleGrant("SRE", Environment: "production"), new RoleGrant("Viewer")]), Stop);
        var token = await Registry.Admin.Identity.CreateTokenAsync(handle, new NewToken("test"), Stop);
        return Registry.As(token.Secret);
    }

    static Task<KillSwitchAnswer> KillAsync(RegistryClient client, string model)
    {
        var parts = model.Split('/');
        return client.Deployments.KillAsync(parts[0], parts[1], V1, "it lies", Stop);
    }
}
