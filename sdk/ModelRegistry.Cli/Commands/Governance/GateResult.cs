using System.Text.Json;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Http;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Governance;

/// <summary>What a gate answered.</summary>
/// <param name="Version">The version that wanted to pass.</param>
/// <param name="Gate">The gate, <c>submit</c> or <c>promote to staging</c>.</param>
/// <param name="Outcome"><c>pass</c>, <c>note</c>, <c>warn</c> or <c>block</c>.</param>
/// <param name="State">The version's state now.</param>
/// <param name="Decision">Every rule that spoke; null when the registry kept none.</param>
/// <param name="Stage">The rules that did not pass, as steps to take.</param>
/// <param name="Plan">What the gates up to production still miss.</param>
sealed record GateResult(
    VersionRef Version, string Gate, string Outcome, string State, Decision? Decision, PlanStage Stage, Plan? Plan)
{
    public bool IsBlocked => Outcome == "block";

    /// <summary>From a refusal; null when no policy stood in the way but something else.</summary>
    public static GateResult? FromRefusal(VersionRef version, string gate, RegistryException refused)
    {
        if (refused.Code != "blocked-by-policy" || refused.Problem.More is not { } more) return null;
        var decision = more.TryGetValue("decision", out var recorded)
            ? recorded.Deserialize(DecisionJson.Default.Decision)
            : null;
        var plan = more.TryGetValue("plan", out var planned) ? planned.Deserialize(GovernanceJson.Default.Plan) : null;
        var stage = plan is null ? null : StageOf(plan, gate);
        return new(version, gate, "block", plan?.State ?? "", decision,
            stage ?? new(gate, null, "block", decision?.Reason ?? refused.Problem.Detail, [], []), plan);
    }

    /// <summary>From a move that was made.</summary>
    public static GateResult FromMove(VersionRef version, string gate, VersionMove move, Decision? decision) =>
        new(version, gate, move.Outcome ?? "pass", move.State, decision,
            new(gate, null, move.Outcome ?? "pass", null, [], move.Warnings ?? [], move.Shadows), move.Plan);

    static PlanStage StageOf(Plan plan, string gate) => gate switch
    {
        Gates.Staging => plan.Staging,
        Gates.Production => plan.Production,
        _ => plan.Submit,
    };
}
