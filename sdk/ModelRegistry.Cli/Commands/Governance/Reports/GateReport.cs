using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Governance.Reports;

/// <summary>What one gate answered, as reports for other programs show it.</summary>
/// <param name="Subject">What wanted to pass: a version, or a file of metadata.</param>
/// <param name="Gate">The gate, <c>submit</c> or <c>promote to staging</c>.</param>
/// <param name="Outcome"><c>pass</c>, <c>note</c>, <c>warn</c> or <c>block</c>.</param>
/// <param name="State">The version's state now; empty where there is none.</param>
/// <param name="Rules">The rules that spoke, in the order of the packs.</param>
/// <param name="Notices">What there is to know about the version's exceptions, a sentence each.</param>
sealed record GateReport(
    string Subject, string Gate, string Outcome, string State, IReadOnlyList<RuleReport> Rules,
    IReadOnlyList<string> Notices)
{
    public static GateReport Of(GateResult result) => Of(
        result.Version.ToString(), result.Gate, result.Outcome, result.State, result.Decision, result.Stage,
        result.Plan?.Exceptions);

    /// <summary>From the decision, which has the rules that passed too; without one, from the steps to take.</summary>
    public static GateReport Of(
        string subject, string gate, string outcome, string state, Decision? decision, PlanStage stage,
        IReadOnlyList<PlanException>? exceptions = null)
    {
        List<RuleReport> rules = decision is null
            ? [.. stage.Blocking.Concat(stage.Warnings).Select(RuleReport.Of)]
            : [.. decision.Rules.Select(RuleReport.Of)];
        var isExplained = outcome != "block" || rules.Exists(rule => rule.Effect == Policy.Outcome.Block);
        if (!isExplained) rules.Add(RuleReport.Closed(decision?.Reason ?? stage.Reason ?? "No rule lets it pass."));
        return new(subject, gate, outcome, state, rules,
            [.. (exceptions ?? []).Select(one => $"Exception {one.Id} of {one.Rule} is {one.Status}: {one.Message}")]);
    }

    /// <summary>The gates up to production that a version has not passed yet.</summary>
    public static IReadOnlyList<GateReport> Of(VersionRef version, Plan plan) =>
    [
        .. Gates.Ahead(plan).Select(gate =>
            Of(version.ToString(), gate.Name, gate.Stage.Outcome, plan.State, decision: null, gate.Stage,
                plan.Exceptions)),
    ];
}
