namespace ModelRegistry.Data.Deployments;

/// <summary>A version at work in an environment and region.</summary>
public sealed class DeploymentRecord : IRevisioned
{
    public required Guid Id { get; init; }
    public required Guid ModelId { get; init; }
    public required Guid VersionId { get; init; }

    /// <summary><c>staging</c>, <c>production</c> or another environment's name.</summary>
    public required string Environment { get; init; }

    public required string Region { get; init; }

    /// <summary><c>full</c>, <c>rolling</c>, <c>canary</c>, <c>shadow</c> or <c>blue-green</c>.</summary>
    public required string Strategy { get; init; }

    /// <summary>Share of the traffic that this deployment gets, in percentage points with two decimals.</summary>
    public required decimal TrafficPercent { get; set; }

    /// <summary><c>active</c>, <c>superseded</c>, <c>rolled-back</c> or <c>stopped</c>.</summary>
    public required string Status { get; set; }

    /// <summary>SHA-256 (hex) of the canonical JSON of <see cref="Configuration"/>.</summary>
    public required string ConfigDigest { get; init; }

    /// <summary>Configuration (guardrails, log retention, runtime policies), JSON.</summary>
    public required string Configuration { get; init; }

    /// <summary>The deployment that this one took over from.</summary>
    public Guid? PreviousId { get; init; }

    /// <summary>For a deployment made by a rollback: the one it replaced.</summary>
    public Guid? RollbackOf { get; init; }

    public string? Reason { get; set; }
    public required Guid CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
    public long Revision { get; set; }
    public List<EndpointRecord> Endpoints { get; init; } = [];
}
