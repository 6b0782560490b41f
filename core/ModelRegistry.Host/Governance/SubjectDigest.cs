using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// What evidence about a version's files speaks of: SHA-256 over the canonical JSON (RFC 8785) of the list of
/// <c>[path, sha256]</c> of every artifact that is no container kept elsewhere, by path. It changes when a file does,
/// whatever kind the publisher gave to it.
/// </summary>
static class SubjectDigest
{
    public static string Of(IEnumerable<ArtifactRecord> artifacts) =>
        Jcs.Digest(JsonSerializer.SerializeToElement(new JsonArray(
        [
            .. artifacts.Where(artifact => !IsContainer(artifact))
                .OrderBy(artifact => artifact.Path, StringComparer.Ordinal)
                .Select(artifact => new JsonArray(artifact.Path, artifact.Sha256)),
        ])));

    /// <summary>Whether an artifact is a container that is referred to by digest; a stored file never is.</summary>
    public static bool IsContainer(ArtifactRecord artifact) =>
        artifact.Uri is not null && artifact.Kind == "container";

    /// <summary>
    /// Whether evidence of a kind speaks about the version when it is bound to a digest: to all its files together, or,
    /// for a signature or a vulnerability scan, to one of its containers. One file alone stands for nothing.
    /// </summary>
    public static bool Covers(IReadOnlyCollection<ArtifactRecord> artifacts, string kind, string digest) =>
        digest == Of(artifacts)
        || (kind is EvidenceKinds.Signature or EvidenceKinds.VulnerabilityScan
            && artifacts.Any(artifact => IsContainer(artifact) && artifact.Sha256 == digest));
}
