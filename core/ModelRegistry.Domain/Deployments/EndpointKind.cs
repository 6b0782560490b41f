namespace ModelRegistry.Domain.Deployments;

/// <summary>How an endpoint answers.</summary>
public enum EndpointKind
{
    /// <summary>Request by request.</summary>
    Online,

    /// <summary>In runs over stored data.</summary>
    Batch,
}
