using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Identity;

namespace ModelRegistry.Host.Identity;

/// <summary>
/// Reads a token with its user and their grants: every request asks, so it is one query, compiled once.
/// </summary>
sealed class TokenQuery
{
    /// <summary>A token, and its user when they are not disabled.</summary>
    public sealed record Row(TokenRecord Token, UserRecord? User);

    readonly Func<RegistryDb, Guid, CancellationToken, Task<Row?>> _read =
        EF.CompileAsyncQuery((RegistryDb db, Guid id, CancellationToken cancellationToken) =>
            db.Tokens.AsNoTracking().Where(token => token.Id == id)
                .Select(token => new Row(token,
                    db.Users.Include(user => user.Grants)
                        .FirstOrDefault(user => user.Id == token.UserId && user.DisabledAt == null)))
                .FirstOrDefault());

    public Task<Row?> FindAsync(RegistryDb db, Guid token, CancellationToken cancellationToken) =>
        _read(db, token, cancellationToken);
}
