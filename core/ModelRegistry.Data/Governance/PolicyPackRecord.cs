namespace ModelRegistry.Data.Governance;

/// <summary>
/// The source of a policy pack that took part in a decision, kept so that the decision can be replayed.
/// </summary>
public sealed class PolicyPackRecord
{
    /// <summary>SHA-256 (hex) of <see cref="Source"/> in UTF-8.</summary>
    public required string Sha256 { get; init; }

    public required string Name { get; init; }
    public required string Version { get; init; }
    public required string Source { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>When no pack of this text and name was in force any more; null while it is.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}
