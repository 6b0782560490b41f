namespace ModelRegistry.Domain.Governance;

/// <summary>What makes a model due for recertification.</summary>
public enum RecertificationTrigger
{
    DueDate,
    DriftBreach,
    SafetyBreach,
    ObjectiveBreach,
    NewVulnerability,
    RevokedSignature,
    PolicyObligation,
    TierRaised,
    Manual,
}
