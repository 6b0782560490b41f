using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// What evidence about a version speaks of: SHA-256 over the canonical JSON (RFC 8785) of the list of
/// <c>[path, sha256]</c> of every artifact that is no container kept elsewhere, by path. It changes when a file does,
/// whatever kind the publisher gave to it. Where there is no file, it is over the sorted list of the containers'
/// digests, so that versions of other containers have other subjects.
/// </summary>
static class SubjectDigest
{
    public static string Of(IReadOnlyCollection<ArtifactRecord> artifacts)
    {
        var files = artifacts.Where(artifact => !IsContainer(artifact)).ToList();
        return Jcs.Digest(JsonSerializer.SerializeToElement(files.Count > 0 ? Files(files) : Containers(artifacts)));
    }

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

    static JsonArray Files(IEnumerable<ArtifactRecord> files) =>
    [
        .. files.OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new JsonArray(file.Path, file.Sha256)),
    ];

    static JsonArray Containers(IEnumerable<ArtifactRecord> containers) =>
        [.. containers.Select(container => container.Sha256).Order(StringComparer.Ordinal)];
}
