using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Versions;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Versions;

static class GetVersion
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{group}/{name}/versions/{version}", Handle)
        .WithName(nameof(GetVersion))
        .WithSummary("Read a version")
        .Requires(Permission.ModelRead)
        .WithMetadata(new TagsWholeAnswer())
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<ModelVersion>, ProblemHttpResult>> Handle(
        string group, string name, string version, HttpContext http, VersionLookup lookup, VersionView view,
        CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;

        ETags.Set(http, found.Version);
        return TypedResults.Ok(await view.OfAsync(found, cancellationToken));
    }
}
