using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Identity;

static class RevokeToken
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/users/{handle}/tokens/{token:guid}", Handle)
        .WithName(nameof(RevokeToken))
        .WithSummary("Revoke a token: it is refused from now on")
        .RequiresInHandler(Permission.TokenManage, TokenOwners.Early)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string handle, Guid token, HttpRequest request, RegistryDb db, TokenOwners owners, AuditTrail audit,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        var (owner, refused) = await owners.FindAsync(handle, cancellationToken);
        if (owner is null) return refused!;     // one of the two is always there

        var row = await db.Tokens.FirstOrDefaultAsync(one =>
            one.Id == token && one.UserId == owner.Id, cancellationToken);
        if (row is null) return Problem.Of(CommonProblems.NotFound, $"{owner.Handle} has no token {token}.");
        if (ETags.Require(request, TokenMapping.ETag(row)) is { } stale) return stale;
        if (row.RevokedAt is null)
        {
            row.RevokedAt = clock.GetUtcNow();
            audit.Record("token.revoked", "token", row.Id.ToString());
            await db.SaveChangesAsync(cancellationToken);
        }
        return TypedResults.NoContent();
    }
}
