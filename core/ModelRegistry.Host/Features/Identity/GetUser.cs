using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Identity;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Identity;

static class GetUser
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/users/{handle}", Handle)
        .WithName(nameof(GetUser))
        .WithSummary("Read a user and their roles")
        .Requires(Permission.UserManage)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<User>, ProblemHttpResult>> Handle(
        string handle, RegistryDb db, CancellationToken cancellationToken)
    {
        var key = handle.ToLowerInvariant();
        var row = await db.Users.AsNoTracking().Include(user => user.Grants)
            .FirstOrDefaultAsync(user => user.HandleKey == key, cancellationToken);
        return row is null
            ? Problem.Of(CommonProblems.NotFound, $"There is no user {handle}.")
            : TypedResults.Ok(UserMapping.ToWire(row));
    }
}
