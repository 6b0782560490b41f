using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Identity;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Identity;

static class ListTokens
{
    const string List = "tokens";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/users/{handle}/tokens", Handle)
        .WithName(nameof(ListTokens))
        .WithSummary("List a user's tokens, without secrets; as CSV with format=csv")
        .RequiresInHandler(Permission.TokenManage, TokenOwners.Early)
        .Lists<Token>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        HttpRequest request, string handle, RegistryDb db, TokenOwners owners, int? limit, string? cursor,
        CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.CheckIds(List, out var last) is { } wrong) return wrong;
        var (owner, refused) = await owners.FindAsync(handle, cancellationToken);
        if (owner is null) return refused!;     // one of the two is always there

        var query = db.Tokens.AsNoTracking().Where(token => token.UserId == owner.Id);
        if (last is { } id) query = query.Where(token => token.Id > id);
        var rows = await query.OrderBy(token => token.Id).Take(page.Take + 1).ToListAsync(cancellationToken);
        var next = rows.Count > page.Take ? Cursor.Encode(List, rows[page.Take - 1].Id.ToString()) : null;
        return Listing.Of(request, [.. rows.Take(page.Take).Select(TokenMapping.ToWire)], next, ToCsv);
    }

    static IResult ToCsv(IEnumerable<Token> tokens, string? next) => Csv.Of(
        ["id", "name", "scopes", "createdAt", "expiresAt", "revokedAt"],
        tokens.Select(token => new[]
        {
            token.Id.ToString(), token.Name, string.Join(";", token.Scopes ?? []), Csv.Time(token.CreatedAt),
            Csv.Time(token.ExpiresAt), Csv.Time(token.RevokedAt),
        }), next);
}
