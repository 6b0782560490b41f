using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Artifacts;

static class GetArtifact
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{group}/{name}/versions/{version}/artifacts/{id:guid}", Handle)
        .WithName(nameof(GetArtifact))
        .WithSummary("Read what is known of an artifact; its bytes are under artifacts/content/{path}")
        .Requires(Permission.ModelRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<Artifact>, ProblemHttpResult>> Handle(
        string group, string name, string version, Guid id, HttpContext http, ArtifactLookup lookup,
        Uploaders uploaders, CancellationToken cancellationToken)
    {
        var (_, row, refused) = await lookup.FindAsync(group, name, version, id, cancellationToken);
        if (row is null) return refused!;                   // one of the two is always there
        http.Response.Headers.ETag = ArtifactMapping.ETag(row);
        return TypedResults.Ok(await uploaders.ShowAsync(row, cancellationToken));
    }
}
