namespace ModelRegistry.Domain.Governance;

/// <summary>An approval that a move demands: by this many different people in this role.</summary>
public sealed record ApprovalDemand(Role Role, int People = 1);
