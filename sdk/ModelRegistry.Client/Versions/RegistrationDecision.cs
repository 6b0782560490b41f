using ModelRegistry.Client.Governance;

namespace ModelRegistry.Client.Versions;

/// <summary>What the policies said when a version was registered.</summary>
/// <param name="Id">The recorded decision.</param>
/// <param name="Outcome"><c>pass</c>, <c>note</c> or <c>warn</c>.</param>
/// <param name="Warnings">The rules that warn or note.</param>
/// <param name="Shadows">What packs that only report would have said.</param>
public sealed record RegistrationDecision(
    Guid Id, string Outcome, IReadOnlyList<PlanStep> Warnings, IReadOnlyList<ShadowFinding>? Shadows = null);
