using ModelRegistry.Client.Deployments;
using DeploymentRow = ModelRegistry.Data.Deployments.DeploymentRecord;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>A deployment, tracked, with the names of its model and version.</summary>
sealed record FoundDeployment(DeploymentRow Row, string Model, string Version)
{
    public Deployment ToWire() => DeploymentMapping.ToWire(Row, Model, Version);
}
