using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Identity;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Identity;

static class GetToken
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/users/{handle}/tokens/{token:guid}", Handle)
        .WithName(nameof(GetToken))
        .WithSummary("Read what is known of a token; its secret is not")
        .RequiresInHandler(Permission.TokenManage, TokenOwners.Early)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<Token>, ProblemHttpResult>> Handle(
        string handle, Guid token, HttpContext http, RegistryDb db, TokenOwners owners,
        CancellationToken cancellationToken)
    {
        var (owner, refused) = await owners.FindAsync(handle, cancellationToken);
        if (owner is null) return refused!;     // one of the two is always there

        var row = await db.Tokens.AsNoTracking().FirstOrDefaultAsync(one =>
            one.Id == token && one.UserId == owner.Id, cancellationToken);
        if (row is null) return Problem.Of(CommonProblems.NotFound, $"{owner.Handle} has no token {token}.");
        http.Response.Headers.ETag = TokenMapping.ETag(row);
        return TypedResults.Ok(TokenMapping.ToWire(row));
    }
}
