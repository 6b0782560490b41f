using ModelRegistry.Domain.Lifecycle;

namespace ModelRegistry.Domain.Deployments;

/// <summary>
/// Which states of a version may be deployed where. Production, and every environment of the organisation's own, takes
/// versions in Production; staging those that were promoted to it; dev and test everything that is not on its way out.
/// </summary>
public sealed class DeploymentStates
{
    /// <summary>The states whose versions may be deployed to the environment.</summary>
    public IReadOnlyList<VersionState> For(EnvironmentName environment) => environment.Name switch
    {
        "dev" or "test" =>
        [
            .. Enum.GetValues<VersionState>()
                .Where(state => state is not (VersionState.Deprecated or VersionState.Retired)),
        ],
        "staging" => [VersionState.Staging, VersionState.ApprovedForProd, VersionState.Production],
        _ => [VersionState.Production],
    };

    /// <summary>Why the version may not be deployed there, as a sentence for people; null when it may.</summary>
    public string? Explain(EnvironmentName environment, VersionState state)
    {
        var states = For(environment);
        return states.Contains(state)
            ? null
            : $"A version in {state} is not deployed to {environment}; it must be in {string.Join(" or ", states)}.";
    }
}
