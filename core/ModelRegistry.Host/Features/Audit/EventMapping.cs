using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Audit;
using ModelRegistry.Data;
using ModelRegistry.Data.Audit;

namespace ModelRegistry.Host.Features.Audit;

/// <summary>Events as they go over the wire; handles come from the users, for the log holds ids only.</summary>
static class EventMapping
{
    public static async Task<IReadOnlyList<AuditEvent>> ToWireAsync(
        RegistryDb db, IReadOnlyList<AuditLogRecord> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.ActorId).Distinct().ToList();
        var handles = await db.Users.AsNoTracking().Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.Handle, cancellationToken);
        return [.. rows.Select(row => ToWire(row, handles))];
    }

    static AuditEvent ToWire(AuditLogRecord row, Dictionary<Guid, string> handles) => new(
        row.Seq, row.Id, row.At, row.ActorId,
        row.ActorId == Guid.Empty ? "system" : handles.GetValueOrDefault(row.ActorId),
        row.Action, new(row.TargetKind, row.TargetId), row.Hash);
}
