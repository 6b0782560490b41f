using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Inventory;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Inventory;

/// <summary>
/// Reads the documents of very many versions, page by page in the order of their models. Where a kept document is not
/// current, the records are read instead: an answer never comes from a stale one.
/// </summary>
sealed class InventoryReader(RegistryDb db, InventoryBuilder builder, InventoryBasis basis)
{
    const int PageSize = 1000;

    /// <summary>Records of so many versions are in memory at once.</summary>
    const int BuiltAtOnce = 250;

    /// <summary>How many versions the pages of a query hold together.</summary>
    public Task<int> CountAsync(InventoryQuery query, CancellationToken cancellationToken) =>
        Within(query).CountAsync(cancellationToken);

    public async IAsyncEnumerable<InventoryPage> PagesAsync(
        InventoryQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (model, version) = (Guid.Empty, Guid.Empty);
        while (true)
        {
            var stamps = Within(query).Where(row =>
                row.ModelId >= model && (row.ModelId > model || row.VersionId > version));
            var rows = await Beside(stamps.OrderBy(row => row.ModelId).ThenBy(row => row.VersionId).Take(PageSize))
                .ToListAsync(cancellationToken);
            if (rows.Count > 0) yield return await CurrentAsync(rows, query.At, cancellationToken);
            if (rows.Count < PageSize) yield break;
            (model, version) = (rows[^1].Stamp.ModelId, rows[^1].Stamp.VersionId);
        }
    }

    /// <summary>Some versions by their ids; those that are not there are left out.</summary>
    public async Task<InventoryPage> OfAsync(
        IReadOnlyList<Guid> versions, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var ids = versions.ToList();
        var rows = await Beside(db.InventoryStamps.Where(row => EF.Parameter(ids).Contains(row.VersionId)))
            .ToListAsync(cancellationToken);
        return await CurrentAsync(rows, at, cancellationToken);
    }

    IQueryable<InventoryStampRecord> Within(InventoryQuery query)
    {
        var states = query.States.ToList();
        IQueryable<InventoryStampRecord> stamps = db.InventoryStamps;
        if (states.Count < Enum.GetValues<VersionState>().Length)
            stamps = stamps.Where(row => db.Versions.Any(version =>
                version.Id == row.VersionId && states.Contains(version.State)));
        if (query.Reach.IsEverything && query.Group is null) return stamps;

        IQueryable<ModelRecord> models = db.Models.Within(query.Reach);
        if (query.Group?.ToLowerInvariant() is { } group)
            models = models.Where(row => string.Compare(row.Key, group + "/") > 0
                && string.Compare(row.Key, group + "0") < 0);       // '0' follows '/'
        return stamps.Where(row => models.Any(one => one.Id == row.ModelId));
    }

    IQueryable<Kept> Beside(IQueryable<InventoryStampRecord> stamps) =>
        from stamp in stamps.AsNoTracking()
        join document in db.InventoryDocuments.AsNoTracking() on stamp.VersionId equals document.VersionId
            into documents
        from document in documents.DefaultIfEmpty()
        orderby stamp.ModelId, stamp.VersionId
        select new Kept { Stamp = stamp, Document = document };

    async Task<InventoryPage> CurrentAsync(
        List<Kept> rows, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var signed = basis.Signed();
        var stale = rows.Where(row => !IsCurrent(row, signed, at)).Select(row => row.Stamp.VersionId).ToList();
        var anew = new Dictionary<Guid, InventoryDocumentRecord>();
        foreach (var some in stale.Chunk(BuiltAtOnce))
        {
            foreach (var built in await builder.BuildAsync(some, at, cancellationToken))
                anew[built.VersionId] = built;
        }

        var current = rows
            .Select(row => (row.Stamp.ModelId,
                Row: IsCurrent(row, signed, at) ? row.Document : anew.GetValueOrDefault(row.Stamp.VersionId)))
            .Where(row => row.Row is not null).ToList();
        return new([.. current.Select(row => row.Row!)], [.. current.Select(row => row.ModelId)], anew.Count);
    }

    bool IsCurrent(Kept row, string signed, DateTimeOffset at) => row.Document is { } kept
        && kept.Stamp == row.Stamp.Stamp && (kept.Basis == basis.Plain || kept.Basis == signed)
        && kept.ValidFrom <= at && at < kept.ValidUntil;

    sealed class Kept
    {
        public required InventoryStampRecord Stamp { get; init; }
        public required InventoryDocumentRecord? Document { get; init; }
    }
}
