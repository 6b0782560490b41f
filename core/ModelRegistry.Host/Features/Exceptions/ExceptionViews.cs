using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Governance.Facts;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Exceptions;

/// <summary>Exceptions as the wire has them, with when they last made a difference.</summary>
sealed class ExceptionViews(RegistryDb db, TimeProvider clock)
{
    /// <summary>How many of the newest decisions that name an exception are looked into.</summary>
    const int MostDecisions = 50;

    public async Task<ExceptionEntry> OfAsync(ExceptionRecord row, CancellationToken cancellationToken)
    {
        var handle = await db.Users.Where(user => user.Id == row.ApproverId).Select(user => user.Handle)
            .FirstOrDefaultAsync(cancellationToken);
        return ToWire(row, handle ?? row.ApproverId.ToString(), await LastUsedAsync(row, cancellationToken),
            clock.GetUtcNow());
    }

    public static ExceptionEntry ToWire(
        ExceptionRecord row, string grantedBy, DateTimeOffset? lastUsed, DateTimeOffset now) => new(
        row.Id, row.RuleId, row.Version,
        row.RevokedAt is not null ? "revoked"
            : row.ExpiresOn < DateOnly.FromDateTime(now.UtcDateTime) ? "expired" : "active",
        row.ApproverRole, grantedBy, row.Rationale, ExceptionFacts.Controls(row), row.GrantedOn, row.ExpiresOn,
        row.RevokedAt, lastUsed);

    async Task<DateTimeOffset?> LastUsedAsync(ExceptionRecord row, CancellationToken cancellationToken)
    {
        var id = row.Id.ToString();
        var versions = db.Versions.Where(version => version.ModelId == row.ModelId)
            .Select(version => (Guid?)version.Id);
        var naming = await db.Decisions.AsNoTracking()
            .Where(decision => (versions.Contains(decision.VersionId) || decision.ModelId == row.ModelId)
                && decision.Decision.Contains(id))
            .OrderByDescending(decision => decision.At).Take(MostDecisions)
            .Select(decision => new { decision.At, decision.Decision }).ToListAsync(cancellationToken);
        return naming.FirstOrDefault(decision =>
            JsonSerializer.Deserialize(decision.Decision, DecisionJson.Default.Decision) is { } read
            && read.Rules.Any(rule => rule.Waiver?.Id == id))?.At;
    }
}
