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
    /// <summary>What is asked before a request about tokens is read; null where it may be.</summary>
    public static ProblemHttpResult? Early(HttpContext http, Access access) =>
        http.RequestServices.GetRequiredService<TokenOwners>().Check($"{http.GetRouteValue("handle")}");

    public async Task<(UserRecord? Owner, ProblemHttpResult? Refused)> FindAsync(
        string handle, CancellationToken cancellationToken)
    {
        if (Check(handle) is { } denied) return (null, denied);
        var key = handle.ToLowerInvariant();
        var row = await db.Users.AsNoTracking().FirstOrDefaultAsync(one => one.HandleKey == key, cancellationToken);
        return row is null
            ? (null, Problem.Of(CommonProblems.NotFound, $"There is no user {handle}."))
            : (row, null);
    }

    ProblemHttpResult? Check(string handle) =>
        access.Check(handle.Equals(user.Handle, StringComparison.OrdinalIgnoreCase)
            ? Permission.TokenManage
            : Permission.UserManage);
}
