using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Data.Governance;
using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Host.Audit;

/// <summary>
/// The digest that the audit event of an approval, an exception or a deployment carries among its details
/// (<see cref="Detail"/>). An evidence bundle shows the record, and whoever checks it compares the digests.
/// </summary>
static class AuditDigest
{
    /// <summary>The name of the detail.</summary>
    public const string Detail = "record";

    public static string Of(ApprovalRecord approval) => Of(AuditRecords.Of(approval));

    public static string Of(ExceptionRecord exception) => Of(AuditRecords.Of(exception));

    public static string Of(DeploymentRecord deployment) => Of(AuditRecords.Of(deployment));

    static string Of(JsonObject record) => Jcs.Digest(JsonElement.Parse(record.ToJsonString()));
}
