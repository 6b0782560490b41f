namespace ModelRegistry.Domain.Governance;

/// <summary>What an approver decided.</summary>
public enum ApprovalDecision
{
    Approved,

    /// <summary>Not approved; stands until the same person approves or takes it back.</summary>
    Rejected,

    /// <summary>Takes back whatever the same person decided before.</summary>
    Revoked,
}
