namespace ModelRegistry.Domain.Governance;

/// <summary>Reads tiers.</summary>
public static class RiskTiers
{
    /// <summary>The tier a text names, whatever its case; High for anything else, because what is unknown is treated as
    /// the worst.</summary>
    public static RiskTier OrHigh(string? text) => text?.ToLowerInvariant() switch
    {
        "low" => RiskTier.Low,
        "medium" => RiskTier.Medium,
        _ => RiskTier.High,
    };
}
