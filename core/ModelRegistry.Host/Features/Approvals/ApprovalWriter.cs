using System.Text.Json.Nodes;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Approvals;

/// <summary>
/// Adds the row of an approval and its audit event. An approval as MRC records the day of recertification: the one
/// given, or by risk tier.
/// </summary>
sealed class ApprovalWriter(
    RegistryDb db, CurrentUser user, AuditTrail audit, Recertifying recertifying, TimeProvider clock)
{
    public async Task<ApprovalRecord> AddAsync(
        FoundVersion found, ApproveRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        _ = RoleNames.TryParse(request.Role, out var role);     // checked before
        var row = new ApprovalRecord
        {
            Id = Guid.CreateVersion7(),
            VersionId = found.Version.Id,
            ManifestDigest = found.Version.ManifestDigest!,     // checked before: content is frozen
            Role = role.Wire(),
            ApproverId = user.Id,
            Decision = request.Decision,
            Target = request.Target,
            Rationale = request.Rationale,
            ExpiresAt = request.ExpiresAt?.ToUniversalTime(),
            At = now,
        };
        db.Approvals.Add(row);
        found.Version.UpdatedAt = now;
        if (role == Role.Mrc && request.Decision == "approved")
            await recertifying.RecordAsync(found.Version, request.RecertifyBy, cancellationToken);
        audit.Record(Action(row), "version", found.Version.Id.ToString(), Details(row, found),
            new Dictionary<string, string> { ["rationale"] = row.Rationale });
        return row;
    }

    public ApprovalEntry ToWire(ApprovalRecord row, bool counts) => new(
        row.Id, row.Role, user.Handle, row.Decision, row.Target, row.Rationale, row.ManifestDigest, row.At,
        row.ExpiresAt, counts);

    static string Action(ApprovalRecord row) => row.Decision switch
    {
        "approved" => AuditActions.ApprovalRecorded,
        "rejected" => AuditActions.ApprovalRejected,
        _ => AuditActions.ApprovalRevoked,
    };

    static JsonObject Details(ApprovalRecord row, FoundVersion found)
    {
        var details = new JsonObject
        {
            ["approval"] = row.Id.ToString(),
            ["role"] = row.Role,
            ["manifest"] = $"sha256:{row.ManifestDigest}",
            [AuditDigest.Detail] = AuditDigest.Of(row),
        };
        if (row.Target is not null) details["target"] = row.Target;
        if (found.Version.RecertifyBy is { } day) details["recertifyBy"] = day.ToString("O");
        return details;
    }
}
