using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Host.Audit;

namespace ModelRegistry.Host.Governance.Timers;

/// <summary>The findings that say which versions are overdue for recertification; save after each call.</summary>
sealed class RecertificationFindings(RegistryDb db, AuditTrail audit, TimeProvider clock)
{
    const string Kind = "recertification-overdue";

    /// <summary>Adds one; false when there is one already.</summary>
    public async Task<bool> OpenAsync(VersionRecord version, DateOnly day, CancellationToken cancellationToken)
    {
        if (await Open(version.Id).AnyAsync(cancellationToken)) return false;
        db.Findings.Add(new FindingRecord
        {
            Id = Guid.CreateVersion7(), ModelId = version.ModelId, VersionId = version.Id, Kind = Kind,
            Severity = "high", OpenedAt = clock.GetUtcNow(),
            Message = $"The version was to be recertified by {day:yyyy-MM-dd}. An approval as MRC recertifies it.",
        });
        return true;
    }

    /// <summary>Closes what is open about a version that was recertified.</summary>
    public async Task CloseAsync(VersionRecord version, CancellationToken cancellationToken)
    {
        var open = await Open(version.Id).ToListAsync(cancellationToken);
        foreach (var one in open) one.ClosedAt = clock.GetUtcNow();
        if (open.Count == 0) return;
        var details = new JsonObject();
        if (version.RecertifyBy is { } day) details["recertifyBy"] = day.ToString("O");
        audit.Record(AuditActions.RecertificationClosed, "version", version.Id.ToString(), details);
    }

    IQueryable<FindingRecord> Open(Guid version) =>
        db.Findings.Where(one => one.VersionId == version && one.Kind == Kind && one.ClosedAt == null);
}
