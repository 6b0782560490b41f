using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Identity;

/// <summary>Users, roles and API tokens.</summary>
public sealed class IdentityClient(RegistryWire wire)
{
    /// <summary>Who the token belongs to, and what they may do.</summary>
    public Task<WhoAmI> WhoAmIAsync(CancellationToken cancellationToken) =>
        wire.GetAsync("api/v1/whoami", IdentityJson.Default.WhoAmI, cancellationToken);

    /// <summary>Makes a user. Refused with <c>user-exists</c> when the handle is taken.</summary>
    public Task<User> CreateUserAsync(NewUser user, CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/users", user, IdentityJson.Default.NewUser, IdentityJson.Default.User,
            cancellationToken);

    /// <summary>A page of the users, by handle.</summary>
    public Task<Page<User>> ListUsersAsync(string? cursor, CancellationToken cancellationToken) =>
        wire.GetAsync($"api/v1/users{(cursor is null ? "" : $"?cursor={Uri.EscapeDataString(cursor)}")}",
            IdentityJson.Default.PageUser, cancellationToken);

    /// <summary>A user and their roles, for who manages users.</summary>
    public Task<User> GetUserAsync(string handle, CancellationToken cancellationToken) =>
        wire.GetAsync(Address(handle), IdentityJson.Default.User, cancellationToken);

    /// <summary>Makes an API token for a user; its secret is in the answer and nowhere else.</summary>
    public Task<CreatedToken> CreateTokenAsync(string handle, NewToken token, CancellationToken cancellationToken) =>
        wire.PostAsync($"{Address(handle)}/tokens", token,
            IdentityJson.Default.NewToken, IdentityJson.Default.CreatedToken, cancellationToken);

    /// <summary>The tokens of a user, without secrets.</summary>
    public Task<IReadOnlyList<Token>> ListTokensAsync(string handle, CancellationToken cancellationToken) =>
        wire.AllAsync($"{Address(handle)}/tokens", IdentityJson.Default.PageToken, cancellationToken);

    /// <summary>A token, without its secret, with its entity tag.</summary>
    public Task<Tagged<Token>> GetTokenAsync(string handle, Guid token, CancellationToken cancellationToken) =>
        wire.GetTaggedAsync($"{Address(handle)}/tokens/{token}", IdentityJson.Default.Token, cancellationToken);

    /// <summary>Revokes a token: it is refused from now on.</summary>
    public Task RevokeTokenAsync(string handle, Guid token, CancellationToken cancellationToken) =>
        wire.DeleteAsync($"{Address(handle)}/tokens/{token}", "*", cancellationToken);

    static string Address(string handle) => $"api/v1/users/{Uri.EscapeDataString(handle)}";
}
