using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Identity;

static class ListUsers
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/users", Handle)
        .WithName(nameof(ListUsers))
        .WithSummary("List users by handle")
        .Requires(Permission.UserManage)
        .ProducesProblem(StatusCodes.Status400BadRequest);

    static async Task<Results<Ok<Page<User>>, ProblemHttpResult>> Handle(
        RegistryDb db, int? limit, string? cursor, CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.Check("users", keys: 1, out var after) is { } refused) return refused;

        var query = db.Users.AsNoTracking().Include(user => user.Grants).OrderBy(user => user.HandleKey).AsQueryable();
        if (after is [var key]) query = query.Where(user => string.Compare(user.HandleKey, key) > 0);
        var rows = await query.Take(page.Take + 1).ToListAsync(cancellationToken);
        var next = rows.Count > page.Take ? Cursor.Encode("users", rows[page.Take - 1].HandleKey) : null;
        return TypedResults.Ok(new Page<User>([.. rows.Take(page.Take).Select(UserMapping.ToWire)], next));
    }
}
