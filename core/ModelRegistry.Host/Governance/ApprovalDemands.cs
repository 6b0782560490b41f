using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Governance.Facts;
using ModelRegistry.Host.Versions;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// Which approvals an environment's policies still demand: the blocking rules of a promotion to it that read approvals
/// and are not met, and the two-person rule.
/// </summary>
sealed class ApprovalDemands(PolicyGate gate, TwoPersonRule twoPeople)
{
    const string Approvals = "governance.approvals";

    public async Task<OpenDemands> OfAsync(
        FoundVersion found, ReleaseTarget target, CancellationToken cancellationToken)
    {
        var environment = target.ToString().ToLowerInvariant();
        var decided = await gate.DecideAsync(
            found.Model, found.Version, new GateEvent(GateEvent.Promote, environment), cancellationToken);
        return new(Unmet(decided), Duty(decided.Document, target, decided.Decision.At));
    }

    /// <summary>The rules that block the promotion and read approvals.</summary>
    public static IReadOnlyList<RuleResult> Unmet(GateDecision decided)
    {
        var readers = decided.Set.Policies.Packs
            .SelectMany(pack => pack.Rules.Where(ReadsApprovals).Select(rule => (pack.Name, rule.Id))).ToHashSet();
        return
        [
            .. decided.Decision.Rules.Where(rule => rule.Effect == Outcome.Block
                && readers.Contains((rule.Pack, rule.Id))),
        ];
    }

    /// <summary>The two-person rule, which no policy can lift; null when it is kept.</summary>
    public DutyCheck.Refused? Duty(EffectiveDocument document, ReleaseTarget target, DateTimeOffset now) =>
        target == ReleaseTarget.Production
            ? twoPeople.Check(document.Tier, ApprovalFacts.Standing(document.Records, GateEvent.Production, now))
                as DutyCheck.Refused
            : null;

    static bool ReadsApprovals(RuleInfo rule) => rule.Reads.Any(path =>
        path == Approvals || path.StartsWith(Approvals + ".", StringComparison.Ordinal));
}
