using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Schema.Merging;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// The document that gates read: what the publisher declared, without everything that only the registry may say, plus
/// what the registry has on record.
/// </summary>
/// <param name="Members">The document.</param>
/// <param name="SetAside">What was declared and does not count.</param>
/// <param name="Records">What it was made from.</param>
sealed record EffectiveDocument(
    JsonObject Members, IReadOnlyList<DeclaredValue> SetAside, VersionRecords Records)
{
    /// <summary>The document in canonical JSON (RFC 8785): equal documents are equal texts.</summary>
    public string Text { get; } =
        Encoding.UTF8.GetString(Jcs.Canonicalize(JsonSerializer.SerializeToElement(Members)));

    /// <summary>The declared or recorded risk tier; what is not said counts as High.</summary>
    public RiskTier Tier => RiskTiers.OrHigh(TierText);

    /// <summary>Whether anybody says what the risk tier is.</summary>
    public bool SaysTier => TierText is not null;

    string? TierText =>
        Members["risk"] is JsonObject risk && risk["tier"] is JsonValue value && value.TryGetValue<string>(out var tier)
            ? tier
            : null;
}
