using System.Globalization;
using System.Text.Json.Nodes;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Data.Governance;

namespace ModelRegistry.Host.Audit;

/// <summary>
/// Records in the form whose digest the audit log carries: what was decided once and never changes. What may change
/// later (revoked, ended, share of traffic) has events of its own; free text stands in the event's commitments.
/// </summary>
static class AuditRecords
{
    public static JsonObject Of(ApprovalRecord approval) => new()
    {
        ["id"] = approval.Id.ToString(),
        ["version"] = approval.VersionId.ToString(),
        ["manifest"] = approval.ManifestDigest,
        ["role"] = approval.Role,
        ["approver"] = approval.ApproverId.ToString(),
        ["decision"] = approval.Decision,
        ["target"] = approval.Target,
        ["at"] = AuditTime.Write(approval.At),
        ["expires"] = approval.ExpiresAt is { } expires ? AuditTime.Write(expires) : null,
    };

    public static JsonObject Of(ExceptionRecord exception) => new()
    {
        ["id"] = exception.Id.ToString(),
        ["model"] = exception.ModelId.ToString(),
        ["version"] = exception.Version,
        ["rule"] = exception.RuleId,
        ["approverRole"] = exception.ApproverRole,
        ["approver"] = exception.ApproverId.ToString(),
        ["granted"] = exception.GrantedOn.ToString("O", CultureInfo.InvariantCulture),
        ["expires"] = exception.ExpiresOn.ToString("O", CultureInfo.InvariantCulture),
        ["at"] = AuditTime.Write(exception.CreatedAt),
    };

    public static JsonObject Of(DeploymentRecord deployment) => new()
    {
        ["id"] = deployment.Id.ToString(),
        ["model"] = deployment.ModelId.ToString(),
        ["version"] = deployment.VersionId.ToString(),
        ["environment"] = deployment.Environment,
        ["region"] = deployment.Region,
        ["strategy"] = deployment.Strategy,
        ["configuration"] = deployment.ConfigDigest,
        ["previous"] = deployment.PreviousId?.ToString(),
        ["rollbackOf"] = deployment.RollbackOf?.ToString(),
        ["by"] = deployment.CreatedBy.ToString(),
        ["at"] = AuditTime.Write(deployment.CreatedAt),
        ["endpoints"] = new JsonArray(
        [
            .. deployment.Endpoints
                .OrderBy(endpoint => endpoint.Kind, StringComparer.Ordinal)
                .ThenBy(endpoint => endpoint.Uri, StringComparer.Ordinal)
                .Select(endpoint => new JsonObject { ["kind"] = endpoint.Kind, ["uri"] = endpoint.Uri }),
        ]),
    };
}
