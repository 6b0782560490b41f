namespace ModelRegistry.Domain.Governance;

/// <summary>Whether a duty that no policy can lift is kept.</summary>
public abstract record DutyCheck
{
    DutyCheck() { }

    public sealed record Kept : DutyCheck;

    /// <summary>The duty is broken: the rule's id, and why, for people.</summary>
    public sealed record Refused(string RuleId, string Reason) : DutyCheck;
}
