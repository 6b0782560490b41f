using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Versions;

static class GetMetadata
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{group}/{name}/versions/{version}/metadata", Handle)
        .WithName(nameof(GetMetadata))
        .WithSummary("Read the declared metadata, exactly as it was declared")
        .Requires(Permission.ModelRead)
        .Produces<JsonObject>()
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<ContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        string group, string name, string version, HttpContext http, VersionLookup lookup,
        CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;

        ETags.Set(http, found.Version);
        return ETags.IsCurrent(http.Request, found.Version)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Content(found.Version.Metadata, "application/json");
    }
}
