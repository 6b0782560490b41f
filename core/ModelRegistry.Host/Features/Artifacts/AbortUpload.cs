using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

static class AbortUpload
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/uploads/{id:guid}", Handle)
        .WithName(nameof(AbortUpload))
        .WithSummary("Give an upload up and free its space; nothing of it was part of the version")
        .RequiresInHandler(Permission.ArtifactUpload)
        .Refuses(ArtifactProblems.UploadBusy, ArtifactProblems.UploadClosed)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, HttpRequest request, UploadSessions sessions, ArtifactVersions versions, IArtifactStore store,
        RegistryDb db, CancellationToken cancellationToken)
    {
        var (row, refused) = await sessions.FindAsync(id, signed: false, versions, cancellationToken);
        if (row is null) return refused!;                   // one of the two is always there
        if (ETags.Require(request, ArtifactMapping.ETag(await sessions.ShowAsync(row, cancellationToken))) is { } stale)
            return stale;
        if (row.State == UploadStates.Completed) return sessions.Closed(row);
        if (row.State == UploadStates.Open && !await store.AbortAsync(UploadSessions.KeyOf(row), cancellationToken))
            return Problem.Of(ArtifactProblems.UploadBusy, "A part is being written, or the upload completed.");

        await db.Uploads.Where(one => one.Id == id && one.State == UploadStates.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, UploadStates.Aborted), cancellationToken);
        return TypedResults.NoContent();
    }
}
