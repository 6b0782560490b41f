using System.Text.Json;

namespace ModelRegistry.Client.Governance;

/// <summary>A piece of evidence on record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind"><c>sbom</c>, <c>license-scan</c>, <c>vulnerability-scan</c>, <c>evaluation</c>,
/// <c>signature</c>.</param>
/// <param name="SubjectDigest">What it speaks about: the version's files, or a container's SHA-256.</param>
/// <param name="Counts">Whether the version's files or containers still are what it speaks about.</param>
/// <param name="Facts">What the registry read from it.</param>
/// <param name="DocumentDigest">SHA-256 (hex) of the document as it came.</param>
/// <param name="Finished">When the tool finished, by its own word.</param>
/// <param name="RecordedBy">The handle of who attached it.</param>
/// <param name="RecordedAt">When.</param>
public sealed record EvidenceEntry(
    Guid Id, string Kind, string SubjectDigest, bool Counts, JsonElement Facts, string DocumentDigest,
    DateTimeOffset? Finished, string RecordedBy, DateTimeOffset RecordedAt);

/// <summary>A public key whose signatures count.</summary>
/// <param name="KeyId">SHA-256 (hex) of its DER form.</param>
/// <param name="Algorithm"><c>EcdsaP256</c> or <c>Ed25519</c>.</param>
/// <param name="File">The file it was read from.</param>
public sealed record TrustedKeyEntry(string KeyId, string Algorithm, string File);
