using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Artifacts;

static class RemoveArtifact
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/models/{group}/{name}/versions/{version}/artifacts/{id:guid}", Handle)
        .WithName(nameof(RemoveArtifact))
        .WithSummary("Take an artifact out of a version whose content is open")
        .Requires(Permission.ArtifactUpload)
        .Refuses(MetadataProblems.Frozen)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string group, string name, string version, Guid id, HttpRequest request, [AsParameters] Services services,
        CancellationToken cancellationToken)
    {
        var (found, row, refused) = await services.Lookup.FindAsync(group, name, version, id, cancellationToken);
        if (found is null || row is null) return refused!;  // one of the two is always there
        if (ETags.Require(request, ArtifactMapping.ETag(row)) is { } stale) return stale;

        await using var transaction = await services.Db.BeginWriteAsync(cancellationToken);
        if (await services.Content.HoldAsync(found, cancellationToken) is { } frozen) return frozen;
        if (await services.Db.Artifacts.Where(one => one.Id == id).ExecuteDeleteAsync(cancellationToken) == 0)
            return Problem.Of(CommonProblems.NotFound, "Somebody else removed the artifact meanwhile.");
        await services.Effects.RemovedAsync(found, row, cancellationToken);
        await services.Db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    readonly record struct Services(
        ArtifactLookup Lookup, OpenContent Content, ArtifactEffects Effects, RegistryDb Db);
}
