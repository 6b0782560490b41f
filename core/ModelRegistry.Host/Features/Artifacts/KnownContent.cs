using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Decides whether a file need not be sent because the store has its content. A digest is no proof of possession:
/// content is taken over only where the caller may download it already from some version, or where it stands at the
/// same path of the same version. Everybody else sends the bytes, and the store keeps them once all the same. Content
/// that was found damaged is not known any more: sending it again heals it.
/// </summary>
sealed class KnownContent(RegistryDb db, IArtifactStore store, Access access, Residency residency)
{
    /// <summary>The most models that are looked through.</summary>
    const int MostModels = 200;

    public async Task<bool> MayReuseAsync(
        ArtifactVersion version, string path, Sha256Digest digest, long size, CancellationToken cancellationToken)
    {
        var rows = db.Artifacts.AsNoTracking().Where(row => row.Sha256 == digest.Hex && row.Uri == null);
        if (!await rows.AnyAsync(cancellationToken)) return false;
        if (!await db.Blobs.AnyAsync(row => row.Sha256 == digest.Hex && row.Region == residency.Region,
            cancellationToken)) return false;
        if (await store.SizeAsync(digest, cancellationToken) != size) return false;
        if (await rows.AnyAsync(row => row.VersionId == version.Row.Id && row.Path == path, cancellationToken))
            return true;

        var models = await (
            from row in rows
            join held in db.Versions on row.VersionId equals held.Id
            join model in db.Models on held.ModelId equals model.Id
            select new { model.Group, model.Name }).Distinct().Take(MostModels).ToListAsync(cancellationToken);
        return models.Any(model =>
            access.Allows(Permission.ArtifactDownload, ModelName.Parse($"{model.Group}/{model.Name}")));
    }
}
