using ModelRegistry.Domain.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>The approvals that are still demanded: by rules, and by the two-person rule.</summary>
sealed record OpenDemands(IReadOnlyList<RuleResult> Rules, DutyCheck.Refused? TwoPeople)
{
    public bool AreMet => Rules.Count == 0 && TwoPeople is null;
}
