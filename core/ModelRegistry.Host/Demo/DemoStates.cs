using ModelRegistry.Domain.Lifecycle;

namespace ModelRegistry.Host.Demo;

/// <summary>
/// Spreads the states of a model's versions: half of the models have one version in production, those before it are out
/// of use, those after it on their way.
/// </summary>
sealed class DemoStates
{
    readonly Zipf<VersionState> _ahead = new(
    [
        VersionState.Draft, VersionState.Staging, VersionState.Submitted, VersionState.ApprovedForStaging,
        VersionState.ApprovedForProd, VersionState.ChangesRequested,
    ]);

    /// <summary>The states of so many versions, oldest first.</summary>
    public VersionState[] Of(int versions, Random random)
    {
        var production = random.NextDouble() < 0.55 ? versions - 1 - random.Next(Math.Min(3, versions)) : -1;
        var states = new VersionState[versions];
        for (var i = 0; i < versions; i++)
            states[i] = i == production
                ? VersionState.Production
                : i < production
                    ? random.NextDouble() < 0.7 ? VersionState.Retired : VersionState.Deprecated
                    : _ahead.Pick(random);
        return states;
    }
}
