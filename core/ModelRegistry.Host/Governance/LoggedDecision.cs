using ModelRegistry.Data.Governance;

namespace ModelRegistry.Host.Governance;

/// <summary>A decision and the row that keeps it.</summary>
sealed record LoggedDecision(GateDecision Decided, DecisionRecord Row);
