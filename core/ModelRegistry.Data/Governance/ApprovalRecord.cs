namespace ModelRegistry.Data.Governance;

/// <summary>A person's decision, in a role, about frozen content. Rows are only ever added.</summary>
public sealed class ApprovalRecord
{
    public required Guid Id { get; init; }
    public required Guid VersionId { get; init; }
    public required string ManifestDigest { get; init; }

    /// <summary>The role in which it was given: <c>MRC</c>, <c>Security</c>, <c>Legal</c>, <c>Product</c>.</summary>
    public required string Role { get; init; }

    public required Guid ApproverId { get; init; }

    /// <summary><c>approved</c>, <c>rejected</c> or <c>revoked</c>.</summary>
    public required string Decision { get; init; }

    /// <summary><c>staging</c>, <c>production</c>, or null for both.</summary>
    public string? Target { get; init; }

    public required string Rationale { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public required DateTimeOffset At { get; init; }
}
