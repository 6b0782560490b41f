using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Audit;
using ModelRegistry.Evidence.Audit;

namespace ModelRegistry.Host.Audit;

/// <summary>Follows the log in the database from its first event to its last; holds one event at a time.</summary>
sealed class StoredLog(RegistryDb db)
{
    public async Task<LogCheck> VerifyAsync(CancellationToken cancellationToken)
    {
        var head = await HeadAsync(cancellationToken);
        var verifier = new ChainVerifier(head.Origin);
        var rows = db.AuditLog.AsNoTracking().Where(row => row.Seq < head.Size).OrderBy(row => row.Seq);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var expected = verifier.Next;
            var reason = row.Seq != expected
                ? string.Create(CultureInfo.InvariantCulture, $"The event is missing; the next one there is {row.Seq}.")
                : Copies(row, verifier.Add(Encoding.UTF8.GetBytes(row.Leaf), row.Hash)) ?? verifier.Break?.Reason;
            if (reason is not null) return Check(head, verifier, expected, reason);
        }
        return Check(head, verifier, verifier.Next, await EndAsync(head, verifier, cancellationToken));
    }

    /// <summary>What is wrong after the last event; null when the log ends where its head says.</summary>
    async Task<string?> EndAsync(AuditHeadRecord head, ChainVerifier verifier, CancellationToken cancellationToken)
    {
        if (verifier.Next < head.Size)
            return string.Create(CultureInfo.InvariantCulture,
                $"The event is missing: the log's head counts {head.Size} events.");
        if (verifier.Head != head.Hash) return "The log's head has another hash than the last event.";

        // Read in this order: events and head move together, so a later head is never behind an earlier event.
        var last = await db.AuditLog.MaxAsync(row => (long?)row.Seq, cancellationToken) ?? -1;
        var now = await HeadAsync(cancellationToken);
        return last >= now.Size ? "There is an event that the log's head does not count." : null;
    }

    static LogCheck Check(AuditHeadRecord head, ChainVerifier verifier, long at, string? reason) => new(
        head.Origin, verifier.Next, verifier.Head, verifier.Root(), reason is null ? null : new ChainBreak(at, reason));

    /// <summary>
    /// The columns that queries use are copies; a changed copy would mislead as well as a changed leaf.
    /// </summary>
    static string? Copies(AuditLogRecord row, AuditLeaf? leaf)
    {
        if (leaf is null) return null;
        var body = leaf.Event();
        return Text(body, "id") == row.Id.ToString()
            && Text(body, "actor") == row.ActorId.ToString()
            && Text(body, "action") == row.Action
            && body.TryGetProperty("target", out var target)
            && Text(target, "kind") == row.TargetKind
            && Text(target, "id") == row.TargetId
            && AuditTime.TryRead(Text(body, "time"), out var time) && time == row.At
            ? null
            : "A column beside the leaf says something else than the leaf.";
    }

    static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    Task<AuditHeadRecord> HeadAsync(CancellationToken cancellationToken) =>
        db.AuditHead.AsNoTracking().FirstAsync(cancellationToken);
}
