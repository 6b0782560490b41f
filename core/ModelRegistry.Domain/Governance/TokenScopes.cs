namespace ModelRegistry.Domain.Governance;

/// <summary>The scopes of a token. They narrow what its owner may do and never widen it; no scope, no
/// permission.</summary>
public sealed record TokenScopes(IReadOnlyList<TokenScope> Scopes)
{
    /// <summary>No narrowing: for people who are signed in themselves.</summary>
    public static TokenScopes Unlimited => new([new TokenScope(null, ModelPattern.Everything, null)]);

    /// <summary>Whether every request within the scope lies within one of these; a token makes no wider
    /// one.</summary>
    public bool Contain(TokenScope scope) => Scopes.Any(own => own.Contains(scope));

    public bool Allow(AccessRequest request) => Scopes.Any(scope => scope.Covers(request));
}
