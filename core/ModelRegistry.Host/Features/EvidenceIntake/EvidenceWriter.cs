using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.EvidenceIntake;

/// <summary>
/// Reads a document, binds it to what it is about, and adds its row and audit event; the caller saves.
/// </summary>
sealed class EvidenceWriter(
    RegistryDb db, EvidenceReaders readers, SignatureReader signatures, EvidenceLog log, TimeProvider clock)
{
    /// <summary>How far a tool's clock may run ahead of ours.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(10);

    /// <summary>Reads and verifies a document: slow where it is large, so before the write transaction.</summary>
    public async Task<(EvidenceReading.Read? Read, ProblemHttpResult? Refused)> ReadAsync(
        FoundVersion found, string kind, string? subject, byte[] document, CancellationToken cancellationToken)
    {
        var reading = kind == EvidenceKinds.Signature
            ? signatures.Read(Containers(await ArtifactsAsync(found, cancellationToken), subject), document)
            : readers.Read(kind, document);
        if (reading is EvidenceReading.Refused refused) return (null, refused.Answer);
        var read = (EvidenceReading.Read)reading;
        if (read.Finished > clock.GetUtcNow() + Skew)
            return (null, Problem.Of(EvidenceProblems.Unreadable,
                $"The document says that the tool finished at {read.Finished:u}, which has not come yet."));
        return (read, null);
    }

    /// <summary>Compares what the document is about with what the version has now, and adds the row.</summary>
    public async Task<(EvidenceEntry? Entry, ProblemHttpResult? Refused)> AddAsync(
        FoundVersion found, string kind, string? subject, byte[] document, EvidenceReading.Read read,
        CancellationToken cancellationToken)
    {
        var artifacts = await ArtifactsAsync(found, cancellationToken);
        var (digest, other) = EvidenceSubject.Of(found, artifacts, kind, subject, read.About);
        return digest is null ? (null, other) : (log.Add(found, kind, digest, document, read), null);
    }

    Task<List<ArtifactRecord>> ArtifactsAsync(FoundVersion found, CancellationToken cancellationToken) =>
        db.Artifacts.AsNoTracking().Where(row => row.VersionId == found.Version.Id).ToListAsync(cancellationToken);

    static List<ArtifactRecord> Containers(IEnumerable<ArtifactRecord> artifacts, string? subject) =>
    [
        .. artifacts.Where(artifact => SubjectDigest.IsContainer(artifact)
            && (subject is null || artifact.Sha256 == EvidenceSubject.Bare(subject))),
    ];
}
