using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Audit;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Evidence.Audit;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>
/// Reads the events about a version, and the hashes of all others between the first and the last of them: whoever may
/// export one version need not see what happens to others. What lies before costs one pass over its hashes (64
/// characters an event, none kept).
/// </summary>
sealed class LogPartReader(RegistryDb db)
{
    /// <summary>Leaves take at most this much of a bundle, some hundred thousand events.</summary>
    public const long MostBytes = 96 * 1024 * 1024;

    static readonly string[] Kinds =
        ["version", "artifact", "evidence", "approval", "exception", "decision", "deployment"];

    /// <summary>Null when there is no event at all, or more than fits.</summary>
    public async Task<LogPart?> ReadAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var version = dossier.Version.Id.ToString();
        var events = await Own(dossier, version)
            .Select(row => new { row.Seq, row.Action }).ToListAsync(cancellationToken);
        var numbers = events.Where(row => row.Action != AuditActions.EvidenceExported).Select(row => row.Seq)
            .Concat(await ExceptionsAsync(dossier, cancellationToken)).ToList();
        if (numbers.Count == 0) return null;

        var (first, last) = (numbers.Min(), numbers.Max());     // exports stretch the part no further
        var own = numbers.Concat(events.Select(row => row.Seq)).ToHashSet();
        var part = await StartAsync(first, cancellationToken);
        // files that were removed since have no row any more
        var rows = db.AuditLog.AsNoTracking().Where(row => row.Seq >= first && row.Seq <= last)
            .OrderBy(row => row.Seq)
            .Select(row => new { row.Seq, row.Hash, Leaf = own.Contains(row.Seq)
                || (row.TargetKind == "artifact" && row.Leaf.Contains(version)) ? row.Leaf : null });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.Leaf is null) part.Withhold(row.Hash);
            else part.Show(row.Seq, row.Leaf);
            if (part.Bytes > MostBytes) return null;
        }
        return part;
    }

    /// <summary>The texts that the version's events commit to, with the events' numbers.</summary>
    public async Task<IReadOnlyList<ShownText>> TextsAsync(LogPart part, CancellationToken cancellationToken)
    {
        var own = part.Own.Select(one => one.Seq).ToList();
        var rows = await db.AuditLog.AsNoTracking().Where(row => own.Contains(row.Seq))
            .Join(db.Disclosures, row => row.Id, text => text.EventId, (row, text) => new { row.Seq, text.Disclosure })
            .OrderBy(row => row.Seq).ThenBy(row => row.Disclosure)
            .ToListAsync(cancellationToken);
        var texts = new List<ShownText>();
        foreach (var row in rows)
            if (Disclosure.TryParse(row.Disclosure, out var text))
                texts.Add(new(row.Seq, text));
        return texts;
    }

    /// <summary>
    /// Exceptions are granted to models; the events of those that touch the version name their ids. A grant whose row
    /// is gone is taken along too: what is hidden may have been about this version.
    /// </summary>
    async Task<IReadOnlyList<long>> ExceptionsAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var model = dossier.Model.Id.ToString();
        var rows = await db.AuditLog.AsNoTracking()
            .Where(row => row.TargetKind == "model" && row.TargetId == model && row.Action.StartsWith("exception."))
            .Select(row => new { row.Seq, row.Action, row.Leaf }).ToListAsync(cancellationToken);
        if (rows.Count == 0) return [];
        var known = await db.Exceptions.Where(row => row.ModelId == dossier.Model.Id).Select(row => row.Id)
            .ToListAsync(cancellationToken);
        bool Names(string leaf, Guid id) => leaf.Contains(id.ToString(), StringComparison.Ordinal);
        return
        [
            .. rows.Where(row => dossier.Exceptions.Any(one => Names(row.Leaf, one.Id))
                || (row.Action == AuditActions.ExceptionGranted && !known.Exists(id => Names(row.Leaf, id))))
                .Select(row => row.Seq),
        ];
    }

    /// <summary>Deployments by the version that their events name, as one may have no row any more.</summary>
    IQueryable<AuditLogRecord> Own(Dossier dossier, string version)
    {
        var targets = dossier.Targets;
        return db.AuditLog.AsNoTracking().Where(row =>
            (Kinds.Contains(row.TargetKind) && targets.Contains(row.TargetId))
            || (row.TargetKind == "deployment" && row.Leaf.Contains(version)));
    }

    async Task<LogPart> StartAsync(long first, CancellationToken cancellationToken)
    {
        var origin = await db.AuditHead.AsNoTracking().Select(row => row.Origin).FirstAsync(cancellationToken);
        var (tree, previous) = (new MerkleRange(), AuditLeaf.NoPrevious);
        var hashes = db.AuditLog.AsNoTracking().Where(row => row.Seq < first).OrderBy(row => row.Seq)
            .Select(row => row.Hash);
        await foreach (var hash in hashes.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            tree.Append(Convert.FromHexString(hash));
            previous = hash;
        }
        return new(origin, first, previous, [.. tree.Roots.Select(Convert.ToHexStringLower)]);
    }
}
