namespace ModelRegistry.Domain.Governance;

/// <summary>A demand that is not met, and why, for people.</summary>
public sealed record ApprovalShortfall(ApprovalDemand Demand, int Present, string Reason);
