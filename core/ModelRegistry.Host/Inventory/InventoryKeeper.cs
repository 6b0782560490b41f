using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;

namespace ModelRegistry.Host.Inventory;

/// <summary>
/// Keeps the documents of the inventory current, so that a question about all versions finds them made.
/// </summary>
sealed class InventoryKeeper(RegistryDb db, InventoryBuilder builder, InventoryBasis basis, TimeProvider clock)
{
    /// <summary>Documents that are written in one transaction: a writer waits no longer than for these.</summary>
    public const int BatchSize = 200;

    /// <summary>Makes the documents of versions that changed since theirs was made.</summary>
    /// <returns>How many were made; fewer than a batch when there are no more.</returns>
    public async Task<int> ReadChangedAsync(CancellationToken cancellationToken) =>
        await KeepAsync(await db.InventoryStamps.Where(row => row.ReadAt < row.Stamp).Select(row => row.VersionId)
            .Take(BatchSize).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Makes the documents anew whose time is over, or that were made in another way.</summary>
    /// <returns>How many were made; fewer than a batch when there are no more.</returns>
    public async Task<int> ReadOutdatedAsync(CancellationToken cancellationToken)
    {
        var (now, plain, signed) = (clock.GetUtcNow(), basis.Plain, basis.Signed());
        var ids = await db.InventoryDocuments
            .Where(row => row.ValidUntil <= now)
            .Select(row => row.VersionId).Take(BatchSize).ToListAsync(cancellationToken);
        if (ids.Count == 0)
            ids = await db.InventoryDocuments.Where(row => row.Basis != plain && row.Basis != signed)
                .Select(row => row.VersionId).Take(BatchSize).ToListAsync(cancellationToken);
        return await KeepAsync(ids, cancellationToken);
    }

    async Task<int> KeepAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return 0;
        var built = await builder.BuildAsync(ids, clock.GetUtcNow(), cancellationToken);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.InventoryDocuments.Where(row => EF.Parameter(ids).Contains(row.VersionId))
            .ExecuteDeleteAsync(cancellationToken);
        db.InventoryDocuments.AddRange(built);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var same in built.GroupBy(row => row.Stamp))
        {
            var versions = same.Select(row => row.VersionId).ToList();
            await db.InventoryStamps.Where(row => EF.Parameter(versions).Contains(row.VersionId))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, same.Key), cancellationToken);
        }

        var damaged = ids.Except(built.Select(row => row.VersionId)).ToList();
        if (damaged.Count > 0)
            await db.InventoryStamps.Where(row => EF.Parameter(damaged).Contains(row.VersionId))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, row => row.Stamp), cancellationToken);

        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return ids.Count;
    }
}
