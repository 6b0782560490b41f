using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Identity;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Identity;

/// <summary>
/// Finds the user whose tokens are asked about: people manage their own, administrators those of all. A token whose
/// scopes leave token.manage out does neither: one that leaks cannot copy itself, nor take its owner's others away.
/// </summary>
sealed class TokenOwners(RegistryDb db, CurrentUser user, Access access)
{
    public async Task<(UserRecord? Owner, ProblemHttpResult? Refused)> FindAsync(
        string handle, CancellationToken cancellationToken)
    {
        var key = handle.ToLowerInvariant();
        var own = key == user.Handle.ToLowerInvariant();
        if (access.Check(own ? Permission.TokenManage : Permission.UserManage) is { } denied) return (null, denied);

        var row = await db.Users.AsNoTracking().FirstOrDefaultAsync(one => one.HandleKey == key, cancellationToken);
        return row is null
            ? (null, Problem.Of(CommonProblems.NotFound, $"There is no user {handle}."))
            : (row, null);
    }
}
