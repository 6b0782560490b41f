using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// What evidence about a version's files speaks of: SHA-256 over the canonical JSON (RFC 8785) of the list of
/// <c>[path, sha256]</c> of every artifact that is no container, by path. It changes when a file does.
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

    public static bool IsContainer(ArtifactRecord artifact) => artifact.Kind == "container";
}
