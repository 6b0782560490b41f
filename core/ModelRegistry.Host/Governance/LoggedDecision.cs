using ModelRegistry.Client.Governance;
using ModelRegistry.Data.Governance;

namespace ModelRegistry.Host.Governance;

/// <summary>A decision and the row that keeps it.</summary>
/// <param name="Decided">The decision.</param>
/// <param name="Row">Its row.</param>
/// <param name="Shadows">What packs that only report would have said, each with its own row.</param>
sealed record LoggedDecision(GateDecision Decided, DecisionRecord Row, IReadOnlyList<ShadowFinding> Shadows);
