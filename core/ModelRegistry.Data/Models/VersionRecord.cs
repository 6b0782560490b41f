using ModelRegistry.Domain.Lifecycle;

namespace ModelRegistry.Data.Models;

/// <summary>One version of a model: its declared metadata, its state, and the digest under which it froze.</summary>
public sealed class VersionRecord : IRevisioned
{
    public required Guid Id { get; init; }
    public required Guid ModelId { get; init; }

    /// <summary>Semantic Version 2.0, build metadata kept.</summary>
    public required string Version { get; init; }

    /// <summary>Orders versions by precedence, ordinally.</summary>
    public required string SortKey { get; init; }

    public required VersionState State { get; set; }

    /// <summary>The declared metadata, JSON, as its publisher sent it.</summary>
    public required string Metadata { get; set; }

    /// <summary>Human annotations for the model card, JSON object of Markdown texts.</summary>
    public string Annotations { get; set; } = "{}";

    /// <summary>SHA-256 (hex) of the frozen content; null while the content is open.</summary>
    public string? ManifestDigest { get; set; }

    /// <summary>The frozen content itself, in canonical JSON; null while the content is open.</summary>
    public string? Manifest { get; set; }

    public DateTimeOffset? FrozenAt { get; set; }

    /// <summary>Completeness of the metadata, 0 to 100.</summary>
    public int Completeness { get; set; }

    /// <summary>The declared risk tier, copied for lists and reports.</summary>
    public string? RiskTier { get; set; }

    /// <summary>The day by which the version must be recertified; recorded with an approval.</summary>
    public DateOnly? RecertifyBy { get; set; }

    public required Guid CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; set; }
    public long Revision { get; set; }
}
