namespace ModelRegistry.Host.Features.Deployments;

/// <summary>Where a deployment goes, and with which share of the traffic, in percentage points.</summary>
sealed record DeploymentPlan(string Environment, string Region, string Strategy, decimal TrafficPercent);
