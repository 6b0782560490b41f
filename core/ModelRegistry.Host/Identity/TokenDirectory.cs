using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Host.Identity;

/// <summary>Finds whose a token is, and what they may do.</summary>
sealed class TokenDirectory(RegistryDb db, TokenQuery query, TimeProvider clock)
{
    public sealed record Found(
        Guid UserId, string Handle, IReadOnlyList<Grant> Grants, TokenScopes Scopes, DateTimeOffset? ExpiresAt);

    /// <summary>Null for a token that is unknown, wrong, expired or revoked, or whose user is disabled.</summary>
    public async Task<Found?> FindAsync(TokenSecret token, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(db, token.Id, cancellationToken) is not (var row, { } user)) return null;
        if (!token.Fits(row.SecretHash) || row.RevokedAt is not null || row.ExpiresAt < clock.GetUtcNow()) return null;
        return new(user.Id, user.Handle, [.. user.Grants.Select(GrantReader.Read)], GrantReader.ReadScopes(row.Scopes),
            row.ExpiresAt);
    }
}
