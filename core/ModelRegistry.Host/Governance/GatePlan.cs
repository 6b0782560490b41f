using ModelRegistry.Client.Governance;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Governance.Facts;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Governance.Plans;
using ModelRegistry.Host.Identity;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>What every gate up to production would say now, and how to supply what is missing.</summary>
sealed class GatePlan(
    PackShelf shelf, ShadowJudge shadows, EffectiveDocuments documents, CurrentUser user, SupplyGuide guide,
    ApprovalPlanner approvals, PlanTasks tasks, TimeProvider clock)
{
    public async Task<Plan> OfAsync(
        ModelRecord model, VersionRecord version, string? use, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var packs = await shelf.CurrentAsync(cancellationToken);
        var submit = new GateEvent(GateEvent.Submit, Use: use, Actor: user.Handle);
        var document = await documents.OfAsync(model, version, submit, now, cancellationToken);
        var previous = await documents.PreviousAsync(model, version, now, cancellationToken);
        var toSubmit = await DecideAsync(submit);
        var toStaging = await DecideAsync(new GateEvent(GateEvent.Promote, GateEvent.Staging, use, user.Handle));
        var toProduction = await DecideAsync(
            new GateEvent(GateEvent.Promote, GateEvent.Production, use, user.Handle));
        var plan = new Plan($"{model.Group}/{model.Name}", version.Version, version.State.ToString(),
            Read(toSubmit), Read(toStaging), Read(toProduction),
            ExceptionFacts.Notices(document.Records, now),
            [
                approvals.Of(toStaging, ReleaseTarget.Staging, Doubts(toStaging)),
                approvals.Of(toProduction, ReleaseTarget.Production, Doubts(toProduction)),
            ]);
        return plan with { Tasks = tasks.Of(plan, version.State) };

        ValueTask<GateDecision> DecideAsync(GateEvent at) => shadows.BesideAsync(
            PolicyGate.Decide(
                packs, at.Name == GateEvent.Submit ? document : documents.Merge(document.Records, at, now), previous,
                at, now),
            cancellationToken);
    }

    /// <summary>What a gate says, with what packs that only report would say.</summary>
    public PlanStage Read(GateDecision decided) => Read(decided.Decision, Doubts(decided)) with
    {
        Shadows = decided.Shadows.Count > 0 ? [.. decided.Shadows.Select(shadow => shadow.ToWire())] : null,
    };

    static IReadOnlyList<RuleDoubt> Doubts(GateDecision decided) => decided.Set.Policies.Doubts(
        decided.Inputs.Document,
        PolicyGate.Request(decided.Inputs, decided.Decision.Event, decided.Decision.At));

    /// <summary>The rules of a decision that do not pass, as steps to take.</summary>
    /// <param name="decision">What the policies said.</param>
    /// <param name="doubts">The rules of which nobody can tell whether they apply; null where nobody asked.</param>
    public PlanStage Read(Decision decision, IReadOnlyList<RuleDoubt>? doubts = null)
    {
        return new(
            decision.Event.Name, decision.Event.Target, PolicyGate.Wire(decision.Outcome), decision.Reason,
            [.. decision.Rules.Where(rule => rule.Effect == Outcome.Block).Select(Doubted)],
            [.. decision.Rules.Where(rule => rule.Effect is Outcome.Warn or Outcome.Note).Select(Doubted)]);

        PlanStep Doubted(RuleResult rule) => Step(rule) with
        {
            UnknownUntil = doubts?.FirstOrDefault(doubt => doubt.Rule == rule.Id && doubt.Pack == rule.Pack)?.Until,
        };
    }

    /// <summary>What a rule that does not pass found, misses, and how to mend it.</summary>
    public PlanStep Step(RuleResult rule) => new(
        rule.Id, rule.Title, rule.Pack, PolicyGate.Wire(rule.Verdict), PolicyGate.Wire(rule.Effect),
        rule.Because, rule.Fix,
        [.. rule.Missing.Select(one => new MissingFact(one.Path, one.Reason, guide.For(one.Path)))],
        [.. rule.Observed.Select(one => new ObservedFact(one.Path, one.Value, one.Expected))],
        Waiver: rule.Waiver is { } waiver
            ? $"Waived by {waiver.By} ({waiver.Role}) until {waiver.Until:yyyy-MM-dd}: {waiver.Because}" : null);
}
