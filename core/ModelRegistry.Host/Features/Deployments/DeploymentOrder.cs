using System.Text.Json;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>A well-formed request for a deployment.</summary>
sealed record DeploymentOrder(
    ModelName Model, EnvironmentName Environment, DeploymentStrategy Strategy, TrafficSplit Split,
    JsonElement Configuration);
