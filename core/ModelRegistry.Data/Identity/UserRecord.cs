namespace ModelRegistry.Data.Identity;

/// <summary>A person or a service account. The audit log names it by its id alone.</summary>
public sealed class UserRecord : IRevisioned
{
    public required Guid Id { get; init; }

    /// <summary>The name to sign approvals with; unique without regard to case.</summary>
    public required string Handle { get; init; }

    public required string HandleKey { get; init; }
    public required string DisplayName { get; set; }
    public string? Email { get; set; }

    /// <summary><c>person</c> or <c>service</c>.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DisabledAt { get; set; }
    public long Revision { get; set; }
    public List<GrantRecord> Grants { get; init; } = [];
}
