using Microsoft.EntityFrameworkCore;
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
        .WithSummary("List users by handle; as CSV with format=csv")
        .Requires(Permission.UserManage)
        .Lists<User>();

    static async Task<IResult> Handle(
        HttpRequest request, RegistryDb db, int? limit, string? cursor, CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.Check("users", keys: 1, out var after) is { } refused) return refused;

        var query = db.Users.AsNoTracking().Include(user => user.Grants).OrderBy(user => user.HandleKey).AsQueryable();
        if (after is [var key]) query = query.Where(user => string.Compare(user.HandleKey, key) > 0);
        var rows = await query.Take(page.Take + 1).ToListAsync(cancellationToken);
        var next = rows.Count > page.Take ? Cursor.Encode("users", rows[page.Take - 1].HandleKey) : null;
        var users = rows.Take(page.Take).Select(UserMapping.ToWire).ToList();
        return Listing.Of(request, users, next, ToCsv);
    }

    static IResult ToCsv(IEnumerable<User> users, string? next) => Csv.Of(
        ["id", "handle", "displayName", "email", "kind", "grants", "createdAt", "disabledAt"],
        users.Select(user => new[]
        {
            user.Id.ToString(), user.Handle, user.DisplayName, user.Email, user.Kind,
            string.Join(";", user.Grants.Select(Text)), Csv.Time(user.CreatedAt), Csv.Time(user.DisabledAt),
        }), next);

    static string Text(RoleGrant grant) =>
        $"{grant.Role}:{grant.Models}{(grant.Environment is null ? "" : $"@{grant.Environment}")}";
}
