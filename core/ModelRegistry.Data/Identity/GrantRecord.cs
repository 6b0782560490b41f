namespace ModelRegistry.Data.Identity;

/// <summary>A role that a user has, for the models and the environment that it reaches.</summary>
public sealed class GrantRecord
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public required string Role { get; init; }

    /// <summary><c>*</c>, <c>group/*</c> or <c>group/name</c>.</summary>
    public required string Models { get; init; }

    /// <summary>An environment's name; null for all.</summary>
    public string? Environment { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
