using ModelRegistry.Client.Governance;
using ModelRegistry.Data.Models;
using ModelRegistry.Host.Governance.Facts;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>What every gate up to production would say now, and how to supply what is missing.</summary>
sealed class GatePlan(
    PackShelf shelf, EffectiveDocuments documents, CurrentUser user, SupplyGuide guide, TimeProvider clock)
{
    public async Task<Plan> OfAsync(
        ModelRecord model, VersionRecord version, string? use, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var packs = await shelf.CurrentAsync(cancellationToken);
        var submit = new GateEvent(GateEvent.Submit, Use: use, Actor: user.Handle);
        var document = await documents.OfAsync(model, version, submit, now, cancellationToken);
        var previous = await documents.PreviousAsync(model, version, now, cancellationToken);
        return new($"{model.Group}/{model.Name}", version.Version, version.State.ToString(),
            Stage(submit),
            Stage(new GateEvent(GateEvent.Promote, GateEvent.Staging, use, user.Handle)),
            Stage(new GateEvent(GateEvent.Promote, GateEvent.Production, use, user.Handle)),
            ExceptionFacts.Notices(document.Records, now));

        PlanStage Stage(GateEvent at)
        {
            var seen = at.Name == GateEvent.Submit ? document : documents.Merge(document.Records, at, now);
            return Read(PolicyGate.Decide(packs, seen, previous, at, now).Decision);
        }
    }

    /// <summary>The rules of a decision that do not pass, as steps to take.</summary>
    public PlanStage Read(Decision decision) => new(
        decision.Event.Name, decision.Event.Target, PolicyGate.Wire(decision.Outcome), decision.Reason,
        [.. decision.Rules.Where(rule => rule.Effect == Outcome.Block).Select(Step)],
        [.. decision.Rules.Where(rule => rule.Effect is Outcome.Warn or Outcome.Note).Select(Step)]);

    /// <summary>What a rule that does not pass found, misses, and how to mend it.</summary>
    public PlanStep Step(RuleResult rule) => new(
        rule.Id, rule.Title, rule.Pack, PolicyGate.Wire(rule.Verdict), PolicyGate.Wire(rule.Effect),
        rule.Because, rule.Fix,
        [.. rule.Missing.Select(one => new MissingFact(one.Path, one.Reason, guide.For(one.Path)))],
        [.. rule.Observed.Select(one => new ObservedFact(one.Path, one.Value, one.Expected))]);
}
