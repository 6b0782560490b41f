using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Audit;

namespace ModelRegistry.Host.Features.Audit;

/// <summary>Which events a list shows; what is null is no condition.</summary>
sealed record EventFilter(
    string? Action, string? TargetKind, string? TargetId, string? Actor, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>Null when the actor is nobody whom the registry knows.</summary>
    public async Task<IQueryable<AuditLogRecord>?> ApplyAsync(RegistryDb db, CancellationToken cancellationToken)
    {
        var rows = db.AuditLog.AsNoTracking();
        if (Action is ['*'] or null) { }
        else if (Action.EndsWith(".*", StringComparison.Ordinal))
        {
            var kind = Action[..^1];
            rows = rows.Where(row => row.Action.StartsWith(kind));
        }
        else
        {
            rows = rows.Where(row => row.Action == Action);
        }
        if (TargetKind is not null) rows = rows.Where(row => row.TargetKind == TargetKind);
        if (TargetId is not null) rows = rows.Where(row => row.TargetId == TargetId);
        if (From is { } from) rows = rows.Where(row => row.At >= from);
        if (To is { } to) rows = rows.Where(row => row.At < to);
        if (Actor is null) return rows;

        var id = await ActorIdAsync(db, Actor, cancellationToken);
        return id is null ? null : rows.Where(row => row.ActorId == id);
    }

    static async Task<Guid?> ActorIdAsync(RegistryDb db, string actor, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(actor, out var id)) return id;
        if (actor.Equals("system", StringComparison.OrdinalIgnoreCase)) return Guid.Empty;
        var key = actor.ToLowerInvariant();
        return await db.Users.Where(user => user.HandleKey == key).Select(user => (Guid?)user.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
