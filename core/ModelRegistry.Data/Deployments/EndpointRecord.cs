namespace ModelRegistry.Data.Deployments;

/// <summary>Where a deployment answers: the runtime registry maps it back to the version.</summary>
public sealed class EndpointRecord
{
    public required Guid Id { get; init; }
    public required Guid DeploymentId { get; init; }

    /// <summary><c>online</c> or <c>batch</c>.</summary>
    public required string Kind { get; init; }

    public required string Uri { get; init; }
}
