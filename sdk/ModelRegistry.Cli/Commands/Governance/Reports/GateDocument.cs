using ModelRegistry.Client.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Governance.Reports;

/// <summary>What <c>--output json</c> prints of a gate.</summary>
/// <param name="Model">The model, <c>group/name</c>.</param>
/// <param name="Version">The version.</param>
/// <param name="Gate">The gate, <c>submit</c> or <c>promote to staging</c>.</param>
/// <param name="Outcome"><c>pass</c>, <c>note</c>, <c>warn</c> or <c>block</c>.</param>
/// <param name="State">The version's state now.</param>
/// <param name="Blocking">The rules that block, as steps to take.</param>
/// <param name="Warnings">The rules that warn, or are waived.</param>
/// <param name="Plan">What the gates up to production still miss.</param>
/// <param name="Decision">The whole decision.</param>
/// <param name="Shadows">What packs that only report would have said.</param>
sealed record GateDocument(
    string Model, string Version, string Gate, string Outcome, string State, IReadOnlyList<PlanStep> Blocking,
    IReadOnlyList<PlanStep> Warnings, Plan? Plan, Decision? Decision, IReadOnlyList<ShadowFinding>? Shadows)
{
    public static GateDocument Of(GateResult result) => new(
        result.Version.Model.ToString(), result.Version.Version, result.Gate, result.Outcome, result.State,
        result.Stage.Blocking, result.Stage.Warnings, result.Plan, result.Decision,
        result.Stage.Shadows);
}
