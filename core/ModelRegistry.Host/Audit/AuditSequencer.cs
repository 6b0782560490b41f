using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Audit;
using ModelRegistry.Evidence.Audit;

namespace ModelRegistry.Host.Audit;

/// <summary>
/// Moves events from the outbox into the log, in order, in one transaction a batch: numbers them, hashes them, chains
/// them. Several processes may run one; the row lock on the head lets one at a time through.
/// </summary>
sealed class AuditSequencer(RegistryDb db)
{
    public const int MostAtOnce = 500;

    /// <returns>How many events were moved.</returns>
    public async Task<int> MoveAsync(CancellationToken cancellationToken)
    {
        if (!await db.AuditOutbox.AnyAsync(cancellationToken)) return 0;

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var head = await LockHeadAsync(cancellationToken);
        var waiting = await db.AuditOutbox.AsNoTracking()
            .OrderBy(row => row.EnqueuedAt).ThenBy(row => row.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancellationToken);
        if (waiting.Count == 0) return 0;

        var chain = new AuditChain(head.Origin, head.Size, head.Hash);
        db.AuditLog.AddRange(waiting.Select(row => Append(chain, row)));
        head.Size = chain.Next;
        head.Hash = chain.Head;
        await db.SaveChangesAsync(cancellationToken);
        var moved = waiting.Select(row => row.Id).ToList();
        await db.AuditOutbox.Where(row => EF.Parameter(moved).Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return waiting.Count;
    }

    async Task<AuditHeadRecord> LockHeadAsync(CancellationToken cancellationToken)
    {
        var head = db.IsPostgres
            ? await db.AuditHead.FromSqlRaw("""select * from audit_head where "Id" = 1 for update""")
                .FirstOrDefaultAsync(cancellationToken)
            : await db.AuditHead.FirstOrDefaultAsync(row => row.Id == 1, cancellationToken);
        return head ?? throw new InvalidOperationException("The audit log has no head: run the migrations first.");
    }

    static AuditLogRecord Append(AuditChain chain, AuditOutboxRecord row)
    {
        using var document = JsonDocument.Parse(row.Event);
        var body = document.RootElement;
        var leaf = chain.Append(body) switch
        {
            LeafResult.Made made => made.Leaf,
            LeafResult.Refused refused => throw new InvalidOperationException(
                $"Audit event {row.Id} cannot become a leaf: {refused.Reason}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new AuditLogRecord
        {
            Seq = leaf.Seq,
            Id = row.Id,
            At = AuditTime.TryRead(body.GetProperty("time").GetString(), out var time) ? time : row.EnqueuedAt,
            ActorId = body.GetProperty("actor").GetGuid(),
            Action = body.GetProperty("action").GetString() ?? "",
            TargetKind = body.GetProperty("target").GetProperty("kind").GetString() ?? "",
            TargetId = body.GetProperty("target").GetProperty("id").GetString() ?? "",
            Leaf = System.Text.Encoding.UTF8.GetString(leaf.Bytes.Span),
            Hash = leaf.Hash,
        };
    }
}
