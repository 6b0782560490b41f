using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Work;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Governance.Timers;

/// <summary>
/// Records that the time of an exception is over. The gates do not wait for it: they read the day. The key of the work
/// is the exception's id.
/// </summary>
sealed class ExceptionEnd(RegistryDb db, AuditTrail audit, TimeProvider clock) : IWorkHandler
{
    public const string Name = "exception-end";

    public string Subscriber => Name;
    public string Role => Roles.Worker;

    public async Task HandleAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        foreach (var id in items.Select(item => Guid.Parse(item.Key)).Distinct())
        {
            await using var transaction = await db.BeginWriteAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var row = await db.Exceptions.FirstOrDefaultAsync(one => one.Id == id, cancellationToken);
            if (row is not { EndedAt: null, RevokedAt: null }
                || row.ExpiresOn >= DateOnly.FromDateTime(now.UtcDateTime)) continue;
            row.EndedAt = now;
            audit.Record(AuditActions.ExceptionExpired, "model", row.ModelId.ToString(), new JsonObject
            {
                ["exception"] = row.Id.ToString(),
                ["rule"] = row.RuleId,
                ["until"] = row.ExpiresOn.ToString("O"),
            });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
