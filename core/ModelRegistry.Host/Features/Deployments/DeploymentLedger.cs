using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Search.Indexing;
using ModelRegistry.Host.Work;
using DeploymentRow = ModelRegistry.Data.Deployments.DeploymentRecord;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>Writes deployments and what became of them, with their audit events, in the caller's transaction.</summary>
sealed class DeploymentLedger(
    RegistryDb db, AuditTrail audit, WorkQueue work, CurrentUser user, TimeProvider clock)
{
    public DeploymentRow Add(DeploymentRow row)
    {
        db.Deployments.Add(row);
        work.Enqueue(SearchIndexHandler.Name, row.ModelId.ToString());
        return row;
    }

    /// <summary>A row of the person asking, of now.</summary>
    public DeploymentRow New(
        Guid id, Guid model, Guid version, DeploymentPlan plan, JsonElement configuration,
        IEnumerable<EndpointAddress> endpoints, Guid? previous, Guid? rollbackOf = null, string? reason = null) => new()
        {
            Id = id,
            ModelId = model,
            VersionId = version,
            Environment = plan.Environment,
            Region = plan.Region,
            Strategy = plan.Strategy,
            TrafficPercent = plan.TrafficPercent,
            Status = DeploymentPlace.Active,
            ConfigDigest = Jcs.Digest(configuration),
            Configuration = configuration.GetRawText(),
            PreviousId = previous,
            RollbackOf = rollbackOf,
            Reason = reason,
            CreatedBy = user.Id,
            CreatedAt = clock.GetUtcNow(),
            Endpoints =
            [
                .. endpoints.Select(endpoint => new EndpointRecord
                {
                    Id = Guid.CreateVersion7(), DeploymentId = id, Kind = endpoint.Kind, Uri = endpoint.Uri,
                }),
            ],
        };

    public void Created(DeploymentRow row, Guid? decision) =>
        audit.Record(AuditActions.DeploymentCreated, "deployment", row.Id.ToString(),
            Details(row, Digest(row), ("decision", decision?.ToString())));

    public void RolledBack(DeploymentRow row, string reason) =>
        audit.Record(AuditActions.DeploymentRolledBack, "deployment", row.Id.ToString(),
            Details(row, Digest(row), ("rollbackOf", row.RollbackOf?.ToString())), Reason(reason));

    public void Changed(DeploymentRow row) =>
        audit.Record(AuditActions.DeploymentChanged, "deployment", row.Id.ToString(), Details(row));

    /// <summary>What a change of one deployment did to those beside it: each has an event with the cause.</summary>
    public void Moved(IEnumerable<DeploymentRow> beside, Guid cause)
    {
        foreach (var row in beside.Where(row => row.Id != cause))
            audit.Record(
                row.Status == DeploymentPlace.Active
                    ? AuditActions.DeploymentChanged
                    : AuditActions.DeploymentSuperseded,
                "deployment", row.Id.ToString(), Details(row, ("by", cause.ToString())));
    }

    public void Stopped(DeploymentRow row, string reason)
    {
        row.Reason = reason;
        audit.Record(AuditActions.DeploymentStopped, "deployment", row.Id.ToString(), Details(row), Reason(reason));
        work.Enqueue(SearchIndexHandler.Name, row.ModelId.ToString());
    }

    static Dictionary<string, string> Reason(string reason) => new() { ["reason"] = reason };

    /// <summary>Evidence bundles show the record, and whoever checks them compares.</summary>
    static (string, string?) Digest(DeploymentRow row) => (AuditDigest.Detail, AuditDigest.Of(row));

    static JsonObject Details(DeploymentRow row, params (string Name, string? Value)[] more)
    {
        var details = new JsonObject
        {
            ["version"] = row.VersionId.ToString(),
            ["environment"] = row.Environment,
            ["region"] = row.Region,
            ["strategy"] = row.Strategy,
            ["traffic"] = row.TrafficPercent.ToString("0.##", CultureInfo.InvariantCulture),
            ["config"] = $"sha256:{row.ConfigDigest}",
        };
        foreach (var (name, value) in more)
            if (value is not null) details[name] = value;
        return details;
    }
}
