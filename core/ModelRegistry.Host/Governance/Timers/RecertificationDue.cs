using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Work;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Governance.Timers;

/// <summary>
/// Records that a version is overdue for recertification: an open finding and an audit event. A later approval as MRC
/// moves the day and closes it. The key of the work is the version's id.
/// </summary>
sealed class RecertificationDue(
    RegistryDb db, RecertificationFindings findings, Recertification rules, AuditTrail audit, TimeProvider clock)
    : IWorkHandler
{
    public const string Name = "recertification-due";

    public string Subscriber => Name;
    public string Role => Roles.Worker;

    public async Task HandleAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        foreach (var id in items.Select(item => Guid.Parse(item.Key)).Distinct())
        {
            await using var transaction = await db.BeginWriteAsync(cancellationToken);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var row = await db.Versions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, cancellationToken);
            if (row?.RecertifyBy is not { } day || !rules.IsOverdue(day, today)
                || row.State is VersionState.Deprecated or VersionState.Retired
                || !await findings.OpenAsync(row, day, cancellationToken)) continue;
            audit.Record(AuditActions.RecertificationOpened, "version", row.Id.ToString(), new JsonObject
            {
                ["recertifyBy"] = day.ToString("O"),
                ["state"] = row.State.ToString(),
                ["trigger"] = nameof(RecertificationTrigger.DueDate),
            });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
