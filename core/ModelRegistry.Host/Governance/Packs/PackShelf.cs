using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>
/// Tells which packs are in force, as the caller's transaction sees it. Every question reads the shelf's revision,
/// one small row: a decision that begins after a change was answered is made with the changed sets, whichever process
/// makes it.
/// </summary>
sealed class PackShelf(RegistryDb db, ShelfMemory memory)
{
    /// <summary>The packs in force now. Take it once where several questions must agree.</summary>
    public async ValueTask<PacksInForce> CurrentAsync(CancellationToken cancellationToken) =>
        await AtAsync(await memory.RevisionAsync(db, cancellationToken), cancellationToken);

    /// <summary>The packs in force at a revision that was read already.</summary>
    public async ValueTask<PacksInForce> AtAsync(long revision, CancellationToken cancellationToken) =>
        memory.Find(revision) ?? memory.Keep(revision, await PlacesAsync(cancellationToken));

    async Task<IReadOnlyList<PackPlace>> PlacesAsync(CancellationToken cancellationToken)
    {
        var rows = await db.PackPlaces.AsNoTracking().Where(row => row.EnforcedId != null || row.ShadowId != null)
            .OrderBy(row => row.Pack).ThenBy(row => row.Id)
            .Select(row => new
            {
                Place = row,
                Enforced = db.PackVersions.FirstOrDefault(version => version.Id == row.EnforcedId),
                Shadow = db.PackVersions.FirstOrDefault(version => version.Id == row.ShadowId),
            })
            .ToListAsync(cancellationToken);
        var digests = rows.SelectMany(row => new[] { row.Enforced?.Sha256, row.Shadow?.Sha256 }).OfType<string>()
            .Distinct().ToList();
        var texts = await db.PolicyPacks.AsNoTracking().Where(row => digests.Contains(row.Sha256))
            .ToDictionaryAsync(row => row.Sha256, row => row.Source, cancellationToken);
        return
        [
            .. rows.Select(row => new PackPlace(
                row.Place.Pack, PackReach.Of(row.Place),
                row.Enforced is { } enforced ? StagedPack.Of(enforced, texts[enforced.Sha256]) : null,
                row.Shadow is { } shadow ? StagedPack.Of(shadow, texts[shadow.Sha256]) : null)),
        ];
    }
}
