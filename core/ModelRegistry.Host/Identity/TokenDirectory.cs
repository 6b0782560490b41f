using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Host.Identity;

/// <summary>Finds whose a token is, and what they may do.</summary>
sealed class TokenDirectory(RegistryDb db, TimeProvider clock)
{
    public sealed record Found(
        Guid UserId, string Handle, IReadOnlyList<Grant> Grants, TokenScopes Scopes, DateTimeOffset? ExpiresAt);

    /// <summary>Null for a token that is unknown, wrong, expired or revoked, or whose user is disabled.</summary>
    public async Task<Found?> FindAsync(TokenSecret token, CancellationToken cancellationToken)
    {
        var row = await db.Tokens.AsNoTracking().FirstOrDefaultAsync(one => one.Id == token.Id, cancellationToken);
        if (row is null || !token.Fits(row.SecretHash) || row.RevokedAt is not null
            || row.ExpiresAt < clock.GetUtcNow()) return null;

        var user = await db.Users.AsNoTracking().Include(one => one.Grants)
            .FirstOrDefaultAsync(one => one.Id == row.UserId && one.DisabledAt == null, cancellationToken);
        return user is null
            ? null
            : new(user.Id, user.Handle, [.. user.Grants.Select(GrantReader.Read)], GrantReader.ReadScopes(row.Scopes),
                row.ExpiresAt);
    }
}
