using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Lifecycle;

namespace ModelRegistry.Domain.Tests.Deployments;

public class DeploymentStatesTests
{
    readonly DeploymentStates _states = new();

    [Theory]
    [InlineData("production", "Production")]
    [InlineData("eu-live", "Production")]
    [InlineData("staging", "Staging,ApprovedForProd,Production")]
    [InlineData("test", "Draft,Submitted,ChangesRequested,ApprovedForStaging,Staging,ApprovedForProd,Production")]
    public void Every_environment_takes_its_states_and_no_others(string environment, string expected)
    {
        var name = EnvironmentName.Parse(environment);

        var taken = Enum.GetValues<VersionState>().Where(state => _states.Explain(name, state) is null);

        Assert.Equal(expected, string.Join(",", taken));
    }

    [Fact]
    public void A_refusal_names_the_states_that_would_do()
    {
        var reason = _states.Explain(EnvironmentName.Production, VersionState.Staging);

        Assert.Equal("A version in Staging is not deployed to production; it must be in Production.", reason);
    }
}
