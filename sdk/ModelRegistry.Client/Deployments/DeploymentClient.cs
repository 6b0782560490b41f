using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Deployments;

/// <summary>Deployments, traffic, rollback and the kill switch.</summary>
public sealed class DeploymentClient(RegistryWire wire)
{
    const string Root = "api/v1/deployments";

    /// <summary>
    /// Puts a version to work. Refused with <c>blocked-by-policy</c>, <c>region-not-allowed</c>,
    /// <c>deployment-state</c> or <c>traffic-refused</c>.
    /// </summary>
    public Task<Deployment> CreateAsync(NewDeployment deployment, CancellationToken cancellationToken) =>
        wire.PostAsync(Root, deployment, DeploymentJson.Default.NewDeployment, DeploymentJson.Default.Deployment,
            cancellationToken);

    /// <summary>A deployment with its entity tag.</summary>
    public Task<Tagged<Deployment>> GetAsync(Guid id, CancellationToken cancellationToken) =>
        wire.GetTaggedAsync($"{Root}/{id}", DeploymentJson.Default.Deployment, cancellationToken);

    /// <summary>A page of deployments, the newest first.</summary>
    public Task<Page<Deployment>> ListAsync(
        DeploymentFilter filter, string? cursor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = QueryText.Of(("model", filter.Model), ("version", filter.Version),
            ("environment", filter.Environment), ("region", filter.Region), ("status", filter.Status),
            ("cursor", cursor));
        return wire.GetAsync(Root + query, DeploymentJson.Default.PageDeployment, cancellationToken);
    }

    /// <summary>Moves traffic, on the deployment that had the given entity tag.</summary>
    public Task<Deployment> ChangeTrafficAsync(
        Guid id, string etag, SplitShares split, CancellationToken cancellationToken) =>
        wire.ChangeAsync(HttpMethod.Patch, $"{Root}/{id}", etag, new TrafficChange(split),
            DeploymentJson.Default.TrafficChange, DeploymentJson.Default.Deployment, cancellationToken);

    /// <summary>Stops a deployment; the one beside it gets its traffic.</summary>
    public Task<Deployment> StopAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        wire.PostAsync($"{Root}/{id}/stop", new StopReason(reason), DeploymentJson.Default.StopReason,
            DeploymentJson.Default.Deployment, cancellationToken);

    /// <summary>Returns to the prior good version.</summary>
    public Task<RollbackAnswer> RollBackAsync(RollbackRequest request, CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/rollbacks", request, DeploymentJson.Default.RollbackRequest,
            DeploymentJson.Default.RollbackAnswer, cancellationToken);

    /// <summary>Stops a version wherever it runs.</summary>
    public Task<KillSwitchAnswer> KillAsync(
        string group, string name, string version, string reason, CancellationToken cancellationToken) =>
        wire.PostAsync(
            $"api/v1/models/{Uri.EscapeDataString(group)}/{Uri.EscapeDataString(name)}/versions/"
            + $"{Uri.EscapeDataString(version)}/kill-switch",
            new StopReason(reason), DeploymentJson.Default.StopReason, DeploymentJson.Default.KillSwitchAnswer,
            cancellationToken);

    /// <summary>The deployments that answer at an address.</summary>
    public Task<IReadOnlyList<EndpointMatch>> FindEndpointAsync(string uri, CancellationToken cancellationToken) =>
        wire.AllAsync($"api/v1/endpoints{QueryText.Of(("uri", uri))}", DeploymentJson.Default.PageEndpointMatch,
            cancellationToken);
}
