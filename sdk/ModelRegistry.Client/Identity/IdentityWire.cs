using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Identity;

/// <summary>Who is signed in.</summary>
public sealed record WhoAmI(Guid Id, string Handle, string DisplayName, IReadOnlyList<RoleGrant> Grants);

/// <summary>
/// A role, for the models that a pattern covers (<c>*</c>, <c>search/*</c>), in one environment or in all.
/// </summary>
public sealed record RoleGrant(
    [property: MaxLength(64)] string Role,
    [property: MaxLength(200)] string Models = "*",
    [property: MaxLength(64)] string? Environment = null);

/// <summary>A new user, person or service account.</summary>
public sealed record NewUser(
    [property: Required, MaxLength(64)] string Handle,
    IReadOnlyList<RoleGrant> Grants,
    [property: MaxLength(200)] string? DisplayName = null,
    [property: MaxLength(254)] string? Email = null,
    string Kind = "person");

/// <summary>A user.</summary>
public sealed record User(
    Guid Id, string Handle, string DisplayName, string? Email, string Kind, IReadOnlyList<RoleGrant> Grants,
    DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt);

/// <summary>
/// A new API token of a user. Scopes narrow what it may be used for (<c>version.submit:search/*</c>); none leaves it
/// all.
/// </summary>
public sealed record NewToken(
    [property: Required, MaxLength(100)] string Name, IReadOnlyList<string>? Scopes = null, DateTimeOffset? ExpiresAt =
        null);

/// <summary>A token that was just made. <paramref name="Secret"/> is shown now and never again.</summary>
public sealed record CreatedToken(Guid Id, string Name, string Secret, DateTimeOffset? ExpiresAt);

/// <summary>A token, without its secret.</summary>
public sealed record Token(
    Guid Id, string Name, IReadOnlyList<string>? Scopes, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt);
