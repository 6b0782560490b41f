using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Identity;
using ModelRegistry.Data;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Identity;

static class WhoAmIEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/whoami", Handle)
        .WithName("WhoAmI")
        .WithSummary("Who the token belongs to, and their roles")
        .WithMetadata(new OpenToSignedIn());

    static async Task<Ok<WhoAmI>> Handle(CurrentUser user, RegistryDb db, CancellationToken cancellationToken)
    {
        var row = await db.Users.AsNoTracking().Include(one => one.Grants)
            .SingleAsync(one => one.Id == user.Id, cancellationToken);
        return TypedResults.Ok(new WhoAmI(row.Id, row.Handle, row.DisplayName,
            [.. row.Grants.Select(UserMapping.ToWire)]));
    }
}
