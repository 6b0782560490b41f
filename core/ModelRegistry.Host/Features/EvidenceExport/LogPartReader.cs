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
        var events = await Own(dossier).Select(row => new { row.Seq, row.Action }).ToListAsync(cancellationToken);
        var numbers = events.Where(row => row.Action != AuditActions.EvidenceExported).Select(row => row.Seq)
            .Concat(await ExceptionsAsync(dossier, cancellationToken)).ToList();
        if (numbers.Count == 0) return null;

        var (first, last) = (numbers.Min(), numbers.Max());     // exports stretch the part no further
        var own = numbers.Concat(events.Select(row => row.Seq)).ToHashSet();
        var version = dossier.Version.Id.ToString();            // files that were removed since have no row any more
        var part = await StartAsync(first, cancellationToken);
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

    /// <summary>Exceptions are granted to models; the events of those that touch the version name their ids.</summary>
    async Task<IReadOnlyList<long>> ExceptionsAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        if (dossier.Exceptions.Count == 0) return [];
        var model = dossier.Model.Id.ToString();
        var rows = await db.AuditLog.AsNoTracking()
            .Where(row => row.TargetKind == "model" && row.TargetId == model && row.Action.StartsWith("exception."))
            .Select(row => new { row.Seq, row.Leaf }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(row => dossier.Exceptions.Any(one =>
                row.Leaf.Contains(one.Id.ToString(), StringComparison.Ordinal))).Select(row => row.Seq),
        ];
    }

    IQueryable<AuditLogRecord> Own(Dossier dossier)
    {
        var targets = dossier.Targets;
        return db.AuditLog.AsNoTracking()
            .Where(row => Kinds.Contains(row.TargetKind) && targets.Contains(row.TargetId));
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
