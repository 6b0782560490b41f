namespace ModelRegistry.Data.Governance;

/// <summary>
/// A change of what is enforced at a place, which one person proposes and another confirms. At most one is open at a
/// place.
/// </summary>
public sealed class PackProposalRecord : IRevisioned
{
    public required Guid Id { get; init; }
    public required Guid PlaceId { get; init; }
    public required Guid VersionId { get; init; }

    /// <summary>The stage that the version is to have: <c>enforce</c>, <c>shadow</c> or <c>draft</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>The version that it takes the place of; null where none is enforced.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>Why, in the words of who proposes it.</summary>
    public string? Reason { get; init; }

    public required Guid ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary><c>open</c>, <c>confirmed</c>, <c>withdrawn</c> or <c>expired</c>.</summary>
    public required string Status { get; set; }

    public Guid? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public long Revision { get; set; }
}
