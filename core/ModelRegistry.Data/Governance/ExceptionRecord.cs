namespace ModelRegistry.Data.Governance;

/// <summary>A time-boxed exception (waiver) to one rule, for one model or one version of it.</summary>
public sealed class ExceptionRecord : IRevisioned
{
    public required Guid Id { get; init; }
    public required Guid ModelId { get; init; }

    /// <summary>The version it is for; null for all versions of the model.</summary>
    public string? Version { get; init; }

    public required string RuleId { get; init; }
    public required string Rationale { get; init; }

    /// <summary>JSON array of compensating controls.</summary>
    public required string Controls { get; init; }

    public required string ApproverRole { get; init; }
    public required Guid ApproverId { get; init; }
    public required DateOnly GrantedOn { get; init; }
    public required DateOnly ExpiresOn { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>When the end of its time was put on record; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The request that it answers; null when it was granted without one.</summary>
    public Guid? RequestId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public long Revision { get; set; }
}
