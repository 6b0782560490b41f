using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Models;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Models;

static class GetModel
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{group}/{name}", Handle)
        .WithName(nameof(GetModel))
        .WithSummary("Read a model")
        .Requires(Permission.ModelRead)
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<Model>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        string group, string name, HttpContext http, RegistryDb db, VersionLookup lookup,
        CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var row, out var missing)) return missing;

        ETags.Set(http, row);
        if (ETags.IsCurrent(http.Request, row)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var createdBy = await db.Users.AsNoTracking().Where(user => user.Id == row.CreatedBy)
            .Select(user => user.Handle).FirstOrDefaultAsync(cancellationToken);
        return TypedResults.Ok(ModelMapping.ToWire(row, createdBy ?? "system"));
    }
}
