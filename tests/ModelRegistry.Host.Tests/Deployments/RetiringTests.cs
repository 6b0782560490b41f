using System.Net;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Deployments;

public sealed class RetiringTests(GovernedRegistry governed) : DeploymentTest(governed)
{
    [Fact]
    public async Task A_version_is_retired_only_once_it_serves_nowhere()
    {
        var model = await LiveAsync();
        var deployment = await DeployAsync(model, V1);

        var refused = await RefusedAsync(() => Owner.Lifecycle.RetireAsync(model, V1, "too old", Stop));
        var before = await StateAsync(model);
        await Owner.Deployments.StopAsync(deployment.Id, "nobody asks it", Stop);
        var retired = await Owner.Lifecycle.RetireAsync(model, V1, "too old", Stop);

        Assert.Equal((HttpStatusCode.Conflict, "version-still-serving"), (refused.Status, refused.Code));
        Assert.Contains("production in us-east-1", refused.Message);
        Assert.Equal(("Production", "Retired"), (before, retired.State));
    }

    [Fact]
    public async Task A_version_that_serves_is_deprecated_all_the_same()
    {
        var model = await LiveAsync();
        await DeployAsync(model, V1);

        var deprecated = await Owner.Lifecycle.DeprecateAsync(model, V1, "use the next one", Stop);

        Assert.Equal("Deprecated", deprecated.State);
    }
}
