namespace ModelRegistry.Domain.Deployments;

/// <summary>An active deployment and its share of the traffic, in percentage points.</summary>
public sealed record TrafficShare(Guid Deployment, DeploymentStrategy Strategy, decimal Percent);
