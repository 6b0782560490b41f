namespace ModelRegistry.Domain.Governance;

/// <summary>How much harm a model can do, rising.</summary>
public enum RiskTier
{
    Low,
    Medium,
    High,
}
