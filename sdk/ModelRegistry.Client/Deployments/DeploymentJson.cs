using System.Text.Json.Serialization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Deployments;

/// <summary>Generated JSON contracts of the deployment records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(NewDeployment))]
[JsonSerializable(typeof(Deployment))]
[JsonSerializable(typeof(Page<Deployment>))]
[JsonSerializable(typeof(TrafficChange))]
[JsonSerializable(typeof(StopReason))]
[JsonSerializable(typeof(RollbackRequest))]
[JsonSerializable(typeof(RollbackAnswer))]
[JsonSerializable(typeof(KillSwitchAnswer))]
[JsonSerializable(typeof(IReadOnlyList<EndpointMatch>))]
[JsonSerializable(typeof(Page<EndpointMatch>))]
public sealed partial class DeploymentJson : JsonSerializerContext;
