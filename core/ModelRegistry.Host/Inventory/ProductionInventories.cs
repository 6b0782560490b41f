using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Inventory;

/// <summary>
/// Holds the documents of what is in production for a minute, for whoever types a pack and looks at its warnings after
/// every stroke. Where there are more than <see cref="Most"/>, none is held: notes are left out then.
/// </summary>
sealed class ProductionInventories(InventoryScan scan, TimeProvider clock)
{
    public const int Most = 20_000;

    static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    volatile Reading? _last;

    /// <summary>What is in production, at most a minute old; null where it is too much to hold.</summary>
    public async Task<ProductionInventory?> CurrentAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_last is { } last && now - last.At < Kept) return last.Inventory;
        var query = new InventoryQuery(ModelReach.Everything, now, [VersionState.Production]);
        var inventory = await scan.CountAsync(query, cancellationToken) > Most
            ? null
            : new ProductionInventory(await ReadAsync(query, cancellationToken), now);
        _last = new(now, inventory);
        return inventory;
    }

    async Task<List<(string, byte[])>> ReadAsync(InventoryQuery query, CancellationToken cancellationToken)
    {
        var all = new List<(string, byte[])>();
        await foreach (var page in scan.RunAsync(query, previous: false, page => page, cancellationToken))
            all.AddRange(page.Versions.Select(version => (version.Row.Model, version.Row.Document)));
        return all;
    }

    sealed record Reading(DateTimeOffset At, ProductionInventory? Inventory);
}
