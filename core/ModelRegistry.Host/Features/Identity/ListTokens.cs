using System.Text.Json;
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
        .WithSummary("List a user's tokens, without secrets; as CSV with format=csv")
        .RequiresInHandler(Permission.TokenManage)
        .Produces<IReadOnlyList<Token>>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        HttpRequest request, string handle, RegistryDb db, TokenOwners owners, CancellationToken cancellationToken)
    {
        var (owner, refused) = await owners.FindAsync(handle, cancellationToken);
        if (owner is null) return refused!;     // one of the two is always there

        var rows = await db.Tokens.AsNoTracking().Where(token => token.UserId == owner.Id)
            .OrderBy(token => token.Id).ToListAsync(cancellationToken);
        IReadOnlyList<Token> tokens = [.. rows.Select(row => new Token(
            row.Id, row.Name,
            row.Scopes is null ? null : JsonSerializer.Deserialize(row.Scopes, CursorJson.Default.StringArray),
            row.CreatedAt, row.ExpiresAt, row.RevokedAt))];
        return Csv.IsAskedFor(request) ? ToCsv(tokens) : TypedResults.Ok(tokens);
    }

    static IResult ToCsv(IEnumerable<Token> tokens) => Csv.Of(
        ["id", "name", "scopes", "createdAt", "expiresAt", "revokedAt"],
        tokens.Select(token => new[]
        {
            token.Id.ToString(), token.Name, string.Join(";", token.Scopes ?? []), Csv.Time(token.CreatedAt),
            Csv.Time(token.ExpiresAt), Csv.Time(token.RevokedAt),
        }));
}
