using System.Text.Json;
using ModelRegistry.Client.Deployments;
using DeploymentRow = ModelRegistry.Data.Deployments.DeploymentRecord;

namespace ModelRegistry.Host.Features.Deployments;

static class DeploymentMapping
{
    public static Deployment ToWire(DeploymentRow row, string model, string version) => new()
    {
        Id = row.Id,
        Model = model,
        Version = version,
        Environment = row.Environment,
        Region = row.Region,
        Strategy = row.Strategy,
        Split = new SplitShares(row.TrafficPercent, 100 - row.TrafficPercent),
        Status = row.Status,
        ConfigDigest = $"sha256:{row.ConfigDigest}",
        Configuration = JsonElement.Parse(row.Configuration),
        Endpoints = [.. row.Endpoints.OrderBy(one => one.Id).Select(one => new EndpointAddress(one.Kind, one.Uri))],
        PreviousId = row.PreviousId,
        RollbackOf = row.RollbackOf,
        Reason = row.Reason,
        CreatedAt = row.CreatedAt,
        EndedAt = row.EndedAt,
    };
}
