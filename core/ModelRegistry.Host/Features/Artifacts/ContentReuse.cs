using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Records a file without an upload, where the store has its content, the caller may use it and the version may take
/// it:
/// bytes that need not be sent are held to the same rules as bytes that are.
/// </summary>
sealed class ContentReuse(
    RegistryDb db, KnownContent known, ArtifactTypes types, UploadGuard guard, ArtifactRecorder recorder)
{
    /// <summary>Null when the bytes must be sent.</summary>
    public async Task<Recording?> TryAsync(
        ArtifactVersion version, UploadCheck.Announced file, CancellationToken cancellationToken)
    {
        var path = file.Path.Text;
        if (!await known.MayReuseAsync(version, path, file.Digest, file.Size, cancellationToken)) return null;

        var there = await db.Artifacts.AsNoTracking().FirstOrDefaultAsync(
            row => row.VersionId == version.Row.Id && row.Path == path && row.Sha256 == file.Digest.Hex,
            cancellationToken);
        if (there is not null && (file.Kind is null || file.Kind == there.Kind)) return new Recording.Unchanged(there);
        if (guard.Check(version) is { } refused) return new Recording.Refused(refused);

        var (kind, mediaType) = await types.OfAsync(
            path, file.Digest, file.Kind, file.MediaType, cancellationToken);
        return await recorder.RecordAsync(version,
            new(path, file.Path.Key, kind, file.Digest, file.Size, mediaType), cancellationToken);
    }
}
