using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Governance;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>What is asked about every version.</summary>
/// <param name="Event">The event; null for the gate that each version would meet next.</param>
/// <param name="Target">The environment of the event.</param>
/// <param name="Use">What the versions would be used for.</param>
/// <param name="At">The moment.</param>
/// <param name="Owner">Versions of this owner; null for all.</param>
/// <param name="Tier">Versions of this risk tier, <c>none</c> for those without; null for all.</param>
sealed record ImpactQuestion(
    string? Event, string? Target, string? Use, DateTimeOffset At, string? Owner, string? Tier)
{
    /// <summary>
    /// The event to ask about a version in this state. One in production is asked whether it would be let in again:
    /// that is the answer to "what would this stop?".
    /// </summary>
    public (string Name, string? Target) For(VersionState state) => (Event, state) switch
    {
        ({ } named, _) => (named, Target),
        (_, VersionState.Draft or VersionState.ChangesRequested) => (GateEvent.Submit, null),
        (_, VersionState.Submitted or VersionState.ApprovedForStaging) => (GateEvent.Promote, GateEvent.Staging),
        _ => (GateEvent.Promote, GateEvent.Production),
    };
}
