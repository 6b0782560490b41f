using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Identity;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Identity;

static class ListTokens
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/users/{handle}/tokens", Handle)
        .WithName(nameof(ListTokens))
        .WithSummary("List a user's tokens, without secrets")
        .RequiresInHandler(Permission.TokenManage)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<IReadOnlyList<Token>>, ProblemHttpResult>> Handle(
        string handle, RegistryDb db, TokenOwners owners, CancellationToken cancellationToken)
    {
        var (owner, refused) = await owners.FindAsync(handle, cancellationToken);
        if (owner is null) return refused!;     // one of the two is always there

        var rows = await db.Tokens.AsNoTracking().Where(token => token.UserId == owner.Id)
            .OrderBy(token => token.Id).ToListAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<Token>>([.. rows.Select(row => new Token(
            row.Id, row.Name,
            row.Scopes is null ? null : JsonSerializer.Deserialize(row.Scopes, CursorJson.Default.StringArray),
            row.CreatedAt, row.ExpiresAt, row.RevokedAt))]);
    }
}
