using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Completes uploads: the store verifies outside of any transaction, then the artifact is recorded in one. Between the
/// two nothing is half done: a stored blob that no artifact names is found again by its digest.
/// </summary>
sealed class UploadCompletion(
    RegistryDb db, IArtifactStore store, ArtifactTypes types, ArtifactRecorder recorder, UploadGuard guard)
{
    /// <summary>The artifact that this upload brought before, if it did and still stands.</summary>
    public async Task<ArtifactRecord?> EarlierAsync(UploadRecord upload, CancellationToken cancellationToken) =>
        upload.State != UploadStates.Completed
            ? null
            : await db.Artifacts.AsNoTracking().FirstOrDefaultAsync(
                row => row.VersionId == upload.VersionId && row.Path == upload.Path && row.Sha256 == upload.Sha256,
                cancellationToken);

    public async Task<(Completion? Stored, Recording? Recorded)> VerifyAsync(
        ArtifactVersion version, UploadRecord upload, CancellationToken cancellationToken)
    {
        if (guard.Check(version) is { } refused) return (null, new Recording.Refused(refused));
        var digest = Sha256Digest.Parse(upload.Sha256);
        var completion = await store.CompleteAsync(UploadSessions.KeyOf(upload),
            UploadSessions.PlanOf(upload).Count, digest, upload.Size, cancellationToken);
        if (completion is Completion.WrongHash)
            await db.Uploads.Where(row => row.Id == upload.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, UploadStates.Aborted), CancellationToken.None);
        if (completion is not Completion.Completed) return (completion, null);

        // The parts are gone now: a client that hangs up here must not have to send everything again.
        var (kind, mediaType) = await types.OfAsync(upload.Path, digest,
            upload.Kind.Length == 0 ? null : upload.Kind, upload.MediaType, CancellationToken.None);
        return (completion, await recorder.RecordAsync(version,
            new(upload.Path, ArtifactPath.Parse(upload.Path).Key, kind, digest, upload.Size, mediaType,
                UploadId: upload.Id, StartedBy: upload.CreatedBy),
            CancellationToken.None));
    }
}
