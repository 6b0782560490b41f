namespace ModelRegistry.Data.Governance;

/// <summary>
/// The text of a policy pack, under its digest: it is kept for good, so that every decision that it took part in can be
/// replayed. So are texts of scripts whose functions packs ask; their name is <c>script:</c> and the function's.
/// </summary>
public sealed class PolicyPackRecord
{
    /// <summary>SHA-256 (hex) of <see cref="Source"/> in UTF-8.</summary>
    public required string Sha256 { get; init; }

    public required string Name { get; init; }
    public required string Version { get; init; }
    public required string Source { get; init; }
    /// <summary>
    /// The name of its file, as decisions name it; one that ends in <c>.yaml</c> or <c>.yml</c> is in the YAML form.
    /// Null for texts that were kept before names were.
    /// </summary>
    public string? File { get; init; }

    /// <summary>It lies, or lay, in the host's folder of packs; false for what only came over the API.</summary>
    public bool Installed { get; set; } = true;

    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>When it was gone from the folder; null while it lies there, and for what never did.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}
