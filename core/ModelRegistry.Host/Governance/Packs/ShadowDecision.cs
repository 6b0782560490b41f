using ModelRegistry.Client.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>What a pack that only reports would have said.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Decision">The decision as it would be; null when it could not be judged.</param>
/// <param name="Failure">Why it could not be judged.</param>
/// <param name="Differences">The rules that come out otherwise.</param>
/// <param name="InForce">What counts.</param>
sealed record ShadowDecision(
    StagedPack Pack, Decision? Decision, string? Failure, IReadOnlyList<ShadowRule> Differences, Outcome InForce)
{
    public ShadowFinding ToWire(Guid? id = null) => new(
        Pack.ToString(), Decision is null ? null : PolicyGate.Wire(Decision.Outcome), Message, Differences, id);

    string Message => (Decision?.Outcome, InForce) switch
    {
        (null, _) => $"{Pack} could not be judged: {Failure}",
        (Outcome.Block, not Outcome.Block) => $"Would block when {Pack} is enforced{Rules}.",
        (Outcome.Block, Outcome.Block) => $"Would block with {Pack} too{Rules}.",
        (not Outcome.Block, Outcome.Block) => $"Would no longer block when {Pack} is enforced{Rules}.",
        _ when Differences.Count == 0 => $"{Pack} would change nothing here.",
        _ => $"Would end with {PolicyGate.Wire(Decision!.Outcome)} when {Pack} is enforced{Rules}.",
    };

    string Rules => Differences.Count == 0 ? "" : ": " + string.Join("; ", Differences.Select(rule =>
        $"{rule.Rule} ({rule.Title})"));
}
