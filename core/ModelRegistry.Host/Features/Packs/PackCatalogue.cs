using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Host.Governance;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>Reads packs with their versions and places.</summary>
sealed class PackCatalogue(RegistryDb db, PackLibrary library)
{
    /// <summary>All packs, by name.</summary>
    public Task<IReadOnlyList<KnownPack>> AllAsync(CancellationToken cancellationToken) =>
        ReadAsync(null, cancellationToken);

    /// <summary>Null when there is no such pack.</summary>
    public async Task<KnownPack?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await ReadAsync(name, cancellationToken)).FirstOrDefault();

    async Task<IReadOnlyList<KnownPack>> ReadAsync(string? name, CancellationToken cancellationToken)
    {
        var rows = await db.Packs.AsNoTracking().Where(row => name == null || row.Name == name)
            .ToDictionaryAsync(row => row.Name, cancellationToken);
        var versions = (await db.PackVersions.AsNoTracking().Where(row => name == null || row.Pack == name)
            .ToListAsync(cancellationToken)).ToLookup(row => row.Pack);
        var places = (await db.PackPlaces.AsNoTracking().Where(row => name == null || row.Pack == name)
            .OrderBy(row => row.Environment).ThenBy(row => row.Scope).ToListAsync(cancellationToken))
            .ToLookup(row => row.Pack);
        var installed = library.Installed.Where(pack => name is null || pack.Name == name)
            .ToDictionary(pack => pack.Name);
        return
        [
            .. rows.Keys.Union(installed.Keys).Order(StringComparer.Ordinal).Select(pack => new KnownPack(
                pack, rows.GetValueOrDefault(pack), installed.GetValueOrDefault(pack),
                [.. versions[pack].OrderByDescending(row => row.SortKey, StringComparer.Ordinal)], [.. places[pack]])),
        ];
    }
}
