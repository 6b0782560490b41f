using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>The answer of a closed gate: every rule that blocks, the whole decision, and the plan.</summary>
static class GateRefusal
{
    public static ProblemHttpResult Of(FoundVersion found, LoggedDecision logged, Plan plan)
    {
        var decision = logged.Decided.Decision;
        var blocking = decision.Rules.Where(rule => rule.Effect == Outcome.Block).ToList();
        var target = decision.Event.Target is { } to ? $" to {to}" : "";
        var why = blocking.Count == 0
            ? decision.Reason ?? "no rule let it pass"
            : string.Join("; ", blocking.Select(rule => $"{rule.Id} ({rule.Title})"));
        return Problem.Of(GateProblems.BlockedByPolicy,
            $"{found} does not pass the gate {decision.Event.Name}{target}: {why}. It stays in {found.Version.State}.",
            blocking.DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id, Lines),
            ("decisionId", logged.Row.Id),
            ("decision", JsonSerializer.SerializeToElement(decision, DecisionJson.Default.Decision)),
            ("plan", JsonSerializer.SerializeToElement(plan, GovernanceJson.Default.Plan)));
    }

    public static string[] Lines(RuleResult rule) =>
    [
        .. rule.Missing.Select(one => $"{one.Path} {one.Reason}."),
        .. rule.Observed.Select(one => $"{one.Path} is {one.Value}, required: {one.Expected}."),
        .. rule.Fix is { } fix ? new[] { fix } : [],
    ];
}
