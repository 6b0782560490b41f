namespace ModelRegistry.Client.Versions;

/// <summary>A version of a model.</summary>
/// <param name="Id">Its UUID.</param>
/// <param name="Model">The model's address, <c>group/name</c>.</param>
/// <param name="Version">Semantic Version 2.0.</param>
/// <param name="State">Where it stands: <c>Draft</c>, <c>Submitted</c> … <c>Retired</c>.</param>
/// <param name="ManifestDigest">SHA-256 (hex) of the frozen content; null while the content is open.</param>
/// <param name="Completeness">How much of the expected metadata is there.</param>
/// <param name="Metadata">Address of the declared metadata.</param>
/// <param name="ETag">Its state: send it in If-Match to change it.</param>
/// <param name="CreatedBy">Handle of who registered it.</param>
/// <param name="CreatedAt">When, in UTC.</param>
/// <param name="UpdatedAt">When it was last changed, in UTC.</param>
/// <param name="RiskTier">The declared risk tier.</param>
/// <param name="RecertifyBy">The day by which it must be recertified.</param>
/// <param name="FrozenAt">When its content froze, in UTC.</param>
/// <param name="Declared">Declared values that do not count; in lists this is left out.</param>
/// <param name="Notes">What the writer of the metadata should know, by path; only after a change of it.</param>
/// <param name="Decision">What the policies said of the registration; only in its answer.</param>
public sealed record ModelVersion(
    Guid Id, string Model, string Version, string State, string? ManifestDigest, MetadataCompleteness Completeness,
    string Metadata, string ETag, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt,
    string? RiskTier = null, DateOnly? RecertifyBy = null, DateTimeOffset? FrozenAt = null,
    IReadOnlyList<DeclaredMetadata>? Declared = null, IReadOnlyDictionary<string, string[]>? Notes = null,
    RegistrationDecision? Decision = null);
