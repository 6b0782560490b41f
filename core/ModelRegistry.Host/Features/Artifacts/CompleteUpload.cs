using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Storage;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Artifacts;

static class CompleteUpload
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/uploads/{id:guid}/complete", Handle)
        .WithName(nameof(CompleteUpload))
        .WithSummary("Verify an upload's size and SHA-256 and make the file part of the version")
        .RequiresInHandler(Permission.ArtifactUpload)
        .WithMetadata(new RepeatsSafely())
        .Refuses(ArtifactProblems.WrongHash, ArtifactProblems.WrongSize, ArtifactProblems.PartsMissing,
            ArtifactProblems.UploadBusy, ArtifactProblems.UploadClosed, ArtifactProblems.TooMany,
            ArtifactProblems.RegionNotAllowed, ArtifactProblems.PathTaken, ArtifactProblems.ContentGone,
            MetadataProblems.Frozen)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status507InsufficientStorage);

    static async Task<Results<Created<Artifact>, Ok<Artifact>, ProblemHttpResult>> Handle(
        Guid id, UploadSessions sessions, ArtifactVersions versions, UploadCompletion completion, Uploaders uploaders,
        CancellationToken cancellationToken)
    {
        var (row, refused) = await sessions.FindAsync(id, signed: false, versions, cancellationToken);
        if (row is null) return refused!;                   // one of the two is always there
        var version = await versions.GetAsync(row.VersionId, cancellationToken);
        if (await completion.EarlierAsync(row, cancellationToken) is { } done)
            return TypedResults.Ok(await uploaders.ShowAsync(done, cancellationToken));
        if (!sessions.IsOpen(row)) return sessions.Closed(row);

        return await completion.VerifyAsync(version, row, cancellationToken) switch
        {
            (Completion.Completed, Recording.Added added) => TypedResults.Created(
                $"{version.Route}/artifacts/{added.Row.Id}", await uploaders.ShowAsync(added.Row, cancellationToken)),
            (Completion.Completed, Recording.Unchanged there) =>
                TypedResults.Ok(await uploaders.ShowAsync(there.Row, cancellationToken)),
            (_, Recording.Refused no) => no.Problem,
            (Completion.WrongHash wrong, _) => Problem.Of(ArtifactProblems.WrongHash,
                $"{row.Path} was announced with the SHA-256 {wrong.Expected}, but what arrived has {wrong.Found}. "
                + "The upload is gone: no part can be told to be the wrong one.",
                errors: null, ("expected", wrong.Expected.Hex), ("found", wrong.Found.Hex)),
            (Completion.WrongSize wrong, _) => Problem.Of(ArtifactProblems.WrongSize,
                $"{row.Path} was announced with {wrong.Expected} bytes, but {wrong.Found} arrived.",
                errors: null, ("expected", wrong.Expected), ("found", wrong.Found)),
            (Completion.PartsMissing missing, _) => Problem.Of(ArtifactProblems.PartsMissing,
                $"{missing.Numbers.Count} of {UploadSessions.PlanOf(row).Count} parts have not arrived.",
                errors: null, ("missing", missing.Numbers)),
            (Completion.Busy, _) => Problem.Of(ArtifactProblems.UploadBusy,
                "A part is still being written, or another request completes the upload."),
            (Completion.NoSpace, _) => Problem.Of(CommonProblems.StorageFull,
                "There was no room to complete the upload; its parts are kept."),
            _ => throw new UnreachableException(),
        };
    }
}
