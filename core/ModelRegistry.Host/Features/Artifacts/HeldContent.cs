using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Holds content from being removed, or from being recorded, until the caller's write transaction ends. On SQLite the
/// writer's turn does that.
/// </summary>
sealed class HeldContent(RegistryDb db, IArtifactStore store)
{
    /// <summary>Tells these locks from others of the database.</summary>
    const int Locks = 0x626C6F62;

    public async Task HoldAsync(string sha256, CancellationToken cancellationToken)
    {
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync(
                $"select pg_advisory_xact_lock({Locks}, hashtext({sha256}))", cancellationToken);
    }

    /// <summary>Holds the content of a file that is to be recorded; a problem where the store has it no more.</summary>
    public async Task<ProblemHttpResult?> MissingAsync(NewArtifact artifact, CancellationToken cancellationToken)
    {
        if (!artifact.IsStored) return null;
        await HoldAsync(artifact.Digest.Hex, cancellationToken);
        return await store.SizeAsync(artifact.Digest, cancellationToken) == artifact.Size
            ? null
            : Problem.Of(ArtifactProblems.ContentGone,
                $"The store has freed the content of {artifact.Path}, which no file needed. Nothing was recorded.");
    }

    /// <summary>Whether a file has this content, or an upload that is open is to bring it.</summary>
    public async Task<bool> IsNeededAsync(string sha256, CancellationToken cancellationToken) =>
        await db.Artifacts.AnyAsync(row => row.Sha256 == sha256 && row.Uri == null, cancellationToken)
        || await db.Uploads.AnyAsync(
            row => row.Sha256 == sha256 && row.State == UploadStates.Open, cancellationToken);
}
