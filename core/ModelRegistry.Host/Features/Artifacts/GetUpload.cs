using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Artifacts;

static class GetUpload
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/uploads/{id:guid}", Handle)
        .WithName(nameof(GetUpload))
        .WithSummary("Read an upload: its state, the parts that are there, and fresh addresses for all parts")
        .RequiresInHandler(Permission.ArtifactUpload)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<Upload>, ProblemHttpResult>> Handle(
        Guid id, HttpContext http, UploadSessions sessions, ArtifactVersions versions,
        CancellationToken cancellationToken)
    {
        var (row, refused) = await sessions.FindAsync(id, signed: false, versions, cancellationToken);
        if (row is null) return refused!;                   // one of the two is always there
        var upload = await sessions.ShowAsync(row, cancellationToken);
        http.Response.Headers.ETag = ArtifactMapping.ETag(upload);
        return TypedResults.Ok(upload);
    }
}
