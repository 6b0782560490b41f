namespace ModelRegistry.Data.Governance;

/// <summary>Somebody asks for an exception to a rule; somebody else approves or denies it.</summary>
public sealed class ExceptionRequestRecord : IRevisioned
{
    public required Guid Id { get; init; }
    public required Guid ModelId { get; init; }

    /// <summary>The version it is for; null for all versions of the model.</summary>
    public string? Version { get; init; }

    public required string RuleId { get; init; }
    public required string Rationale { get; init; }

    /// <summary>JSON array of compensating controls.</summary>
    public required string Controls { get; init; }

    /// <summary>The last day that is asked for.</summary>
    public required DateOnly Until { get; init; }

    public required Guid RequestedBy { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary><c>open</c>, <c>approved</c>, <c>denied</c> or <c>withdrawn</c>.</summary>
    public required string Status { get; set; }

    public Guid? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>The role in which it was decided.</summary>
    public string? DecidedIn { get; set; }

    /// <summary>Why it was decided so.</summary>
    public string? DecisionReason { get; set; }

    public long Revision { get; set; }
}
