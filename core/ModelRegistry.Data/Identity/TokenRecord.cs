namespace ModelRegistry.Data.Identity;

/// <summary>An API token. Only the hash of its secret is kept.</summary>
public sealed class TokenRecord
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public required string Name { get; init; }

    /// <summary>SHA-256 (hex) of the secret.</summary>
    public required string SecretHash { get; init; }

    /// <summary>JSON of the scopes that narrow what the user may do; null for all of it.</summary>
    public string? Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }
}
