namespace ModelRegistry.Domain.Governance;

/// <summary>A High tier version goes to production only with the standing approvals of two different people.</summary>
public sealed class TwoPersonRule
{
    /// <summary>The rule's id in answers and audit events.</summary>
    public const string RuleId = "SOD-002";

    /// <summary>How many people it takes.</summary>
    public const int People = 2;

    /// <summary>Whether the standing approvals are enough to release a version of this tier to production.</summary>
    public DutyCheck Check(RiskTier tier, IEnumerable<Approval> standing)
    {
        var people = standing.Select(approval => approval.By).Distinct(new PersonComparer()).Count();
        return tier < RiskTier.High || people >= People
            ? new DutyCheck.Kept()
            : new DutyCheck.Refused(RuleId,
                $"A High tier version needs the approvals of {People} different people for production, "
                + $"and has those of {people}.");
    }
}
