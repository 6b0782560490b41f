namespace ModelRegistry.Data.Evidence;

/// <summary>
/// A piece of evidence about a version: a bill of materials, a scan, an evaluation, a signature, an attestation.
/// Rows are only ever added. Each is bound to the content that it speaks about.
/// </summary>
public sealed class EvidenceRecord
{
    public required Guid Id { get; init; }
    public required Guid VersionId { get; init; }

    /// <summary>
    /// <c>sbom</c>, <c>license-scan</c>, <c>vulnerability-scan</c>, <c>evaluation</c>, <c>signature</c> …
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>
    /// What the evidence speaks about: the subject digest of the version's files, or an artifact's SHA-256.
    /// </summary>
    public required string SubjectDigest { get; init; }

    /// <summary>The manifest digest in force when it was recorded; null while the content was open.</summary>
    public string? ManifestDigest { get; init; }

    /// <summary>What the registry read from it, normalised, JSON.</summary>
    public required string Facts { get; init; }

    /// <summary>The document as it came, UTF-8 text.</summary>
    public required string Document { get; init; }

    /// <summary>SHA-256 (hex) of <see cref="Document"/>.</summary>
    public required string DocumentDigest { get; init; }

    /// <summary>When the tool finished, by its own word; null when it does not say.</summary>
    public DateTimeOffset? Finished { get; init; }

    public required Guid RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
}
