using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Models;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Models;

static class ChangeModel
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/models/{group}/{name}", Handle)
        .WithName(nameof(ChangeModel))
        .WithSummary("Change a model's description, owners or tags; what is left out stays")
        .Requires(Permission.ModelEdit)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    static async Task<Results<Ok<Model>, ProblemHttpResult>> Handle(
        string group, string name, ModelChange request, HttpContext http, RegistryDb db, VersionLookup lookup,
        ModelStore models, CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var row, out var missing)) return missing;
        if (ETags.Require(http.Request, row) is { } stale) return stale;
        if (models.Check(request) is { } invalid) return invalid;

        models.Change(row, request);
        await models.SaveAsync(cancellationToken);
        ETags.Set(http, row);
        var createdBy = await db.Users.AsNoTracking().Where(user => user.Id == row.CreatedBy)
            .Select(user => user.Handle).FirstOrDefaultAsync(cancellationToken);
        return TypedResults.Ok(ModelMapping.ToWire(row, createdBy ?? "system"));
    }
}
