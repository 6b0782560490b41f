using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Host.Identity;

/// <summary>Who is asking, for the length of a request; the registry itself in background work.</summary>
sealed class CurrentUser
{
    /// <summary>The registry's own id, under which background work is audited.</summary>
    public static readonly Guid System = Guid.Empty;

    public Guid Id { get; private set; } = System;
    public string Handle { get; private set; } = "system";

    /// <summary>False while nobody has signed in.</summary>
    public bool IsKnown { get; private set; }

    public IReadOnlyList<Grant> Grants { get; private set; } = [];
    public TokenScopes Scopes { get; private set; } = new([]);

    /// <summary>When the token in use ends; null when it does not.</summary>
    public DateTimeOffset? TokenExpiresAt { get; private set; }

    public void SignIn(
        Guid id, string handle, IReadOnlyList<Grant> grants, TokenScopes scopes, DateTimeOffset? tokenExpiresAt)
    {
        Id = id;
        Handle = handle;
        IsKnown = true;
        Grants = grants;
        Scopes = scopes;
        TokenExpiresAt = tokenExpiresAt;
    }
}
