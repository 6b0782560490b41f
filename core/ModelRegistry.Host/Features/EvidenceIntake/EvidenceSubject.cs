using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.EvidenceIntake;

/// <summary>
/// What a document is bound to: the version's files (its containers, where it has no file), or, for a signature or a
/// vulnerability scan, the container that the sender or the document names by digest. A document that names something
/// else, one file say, is refused.
/// </summary>
static class EvidenceSubject
{
    public static (string? Digest, ProblemHttpResult? Refused) Of(
        FoundVersion found, IReadOnlyList<ArtifactRecord> artifacts, string kind, string? asked, EvidenceAbout about)
    {
        var files = SubjectDigest.Of(artifacts);
        var digest = Bare(asked) ?? about.Digest ?? files;
        if (about.Digest is not null && about.Digest != digest)
            return (null, Other($"The document speaks about sha256:{about.Digest}, not about sha256:{digest}."));
        if (!SubjectDigest.Covers(artifacts, kind, digest))
            return (null, Other(Uncovered(found, artifacts, kind, digest)
                + $" {Whole(artifacts)} together are sha256:{files}."));
        if (about.Version is not null && about.Version != found.Version.Version)
            return (null, Other($"The document is about version {about.Version}, not {found.Version.Version}."));
        return about.Model is null || Same(about.Model, found.ModelName) || Same(about.Model, found.Model.Name)
            ? (digest, null)
            : (null, Other($"The document is about the model {about.Model}, not {found.ModelName}."));
    }

    /// <summary>A digest without its prefix.</summary>
    public static string? Bare(string? digest) =>
        digest is not null && digest.StartsWith("sha256:", StringComparison.Ordinal) ? digest[7..] : digest;

    static string Uncovered(
        FoundVersion found, IReadOnlyList<ArtifactRecord> artifacts, string kind, string digest) =>
        artifacts.FirstOrDefault(artifact => artifact.Sha256 == digest) is { } one
            ? $"sha256:{digest} is {one.Path} alone; a document of the kind {kind} speaks about all of {found}"
                + (kind == EvidenceKinds.VulnerabilityScan ? ", or about a container." : ".")
            : $"{found} has nothing with the digest sha256:{digest} now.";

    static string Whole(IReadOnlyList<ArtifactRecord> artifacts) =>
        artifacts.Count > 0 && artifacts.All(SubjectDigest.IsContainer) ? "Its containers" : "Its files";

    static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    static ProblemHttpResult Other(string detail) => Problem.Of(EvidenceProblems.OfAnother, detail);
}
