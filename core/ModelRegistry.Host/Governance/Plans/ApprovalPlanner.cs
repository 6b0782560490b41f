using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Governance.Facts;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Plans;

/// <summary>Says who must approve a version before it may be promoted, from any state.</summary>
sealed class ApprovalPlanner(ApprovalDemands demands)
{
    /// <param name="decided">What the gate of the promotion says now.</param>
    /// <param name="target">Where to.</param>
    /// <param name="doubts">The rules of which nobody can tell whether they apply.</param>
    public PlanApprovals Of(GateDecision decided, ReleaseTarget target, IReadOnlyList<RuleDoubt> doubts)
    {
        var records = decided.Document.Records;
        var environment = target.ToString().ToLowerInvariant();
        var open = ApprovalDemands.Unmet(decided);
        var given = ApprovalFacts.Counting(records, environment, decided.Decision.At);
        var duty = demands.Duty(decided.Document, target, decided.Decision.At);
        var search = open.Count == 0 ? null : new DemandSearch(new(decided));
        List<PlanDemand> asked =
        [
            .. open.Select(rule => search!.Of(rule, Until(rule, doubts))), // there is one where a rule is open
            .. duty is null ? [] : new[] { TwoPeople(duty, decided.Document, given) },
        ];
        return new(environment, asked.Count == 0, MorePeople(asked, open, search), asked,
            [.. given.Select(one => Signed(one, records))], [.. Rejections(records, environment, decided.Decision.At)],
            [.. records.Makers.Append(records.Version.CreatedBy).Distinct().Select(records.HandleOf)
                .Order(StringComparer.Ordinal)]);
    }

    static IReadOnlyList<string> Until(RuleResult rule, IReadOnlyList<RuleDoubt> doubts) =>
        doubts.FirstOrDefault(doubt => doubt.Rule == rule.Id && doubt.Pack == rule.Pack)?.Until ?? [];

    /// <summary>The people that all rules together want, which may be fewer than each of them added up.</summary>
    static int MorePeople(List<PlanDemand> asked, IReadOnlyList<RuleResult> open, DemandSearch? search)
    {
        var able = open.Where(rule => asked.Exists(demand => demand.Rule == rule.Id && demand.People > 0))
            .Select(rule => (rule.Pack, rule.Id)).ToList();
        var together = able.Count == 0 || search is null ? 0 : search.People(met => able.TrueForAll(met.Contains)) ?? 0;
        return Math.Max(together, asked.Select(demand => demand.People).DefaultIfEmpty(0).Max());
    }

    static PlanDemand TwoPeople(DutyCheck.Refused duty, EffectiveDocument document, IReadOnlyList<Approval> given) =>
        new(
        duty.RuleId, "Two different people approve a High tier version for production", [],
        TwoPersonRule.People - given.Select(one => one.By).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
        document.SaysTier ? null : ["risk.tier"]);

    static IEnumerable<PlanSignature> Rejections(VersionRecords records, string environment, DateTimeOffset now) =>
        records.Version.ManifestDigest is { } hex
            ? ApprovalFacts.Ledger(records, environment).Rejections(Sha256Digest.Parse(hex), now)
                .Select(one => Signed(one, records))
            : [];

    static PlanSignature Signed(Approval approval, VersionRecords records) =>
        new(approval.Role.Wire(), records.HandleOf(Guid.Parse(approval.By)), approval.At);
}
