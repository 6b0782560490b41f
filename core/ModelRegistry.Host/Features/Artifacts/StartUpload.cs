using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Artifacts;

static class StartUpload
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/models/{group}/{name}/versions/{version}/uploads", Handle)
        .WithName(nameof(StartUpload))
        .WithSummary("Announce a file: it is recorded at once where its content is known, or its parts may be sent")
        .Requires(Permission.ArtifactUpload)
        .WithMetadata(new RepeatsSafely())
        .Refuses(ArtifactProblems.InvalidPath, ArtifactProblems.TooLarge, ArtifactProblems.EmptyWeights,
            ArtifactProblems.TooMany, ArtifactProblems.RegionNotAllowed, ArtifactProblems.PathTaken,
            ArtifactProblems.ContentGone, MetadataProblems.Frozen)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<UploadStart>, Created<UploadStart>, ProblemHttpResult>> Handle(
        string group, string name, string version, NewUpload request, [AsParameters] Services services,
        CancellationToken cancellationToken)
    {
        var (found, refused) = await services.Versions.FindAsync(group, name, version, cancellationToken);
        if (found is null) return refused!;                 // one of the two is always there
        (var file, refused) = services.Check.Check(request);
        if (file is null) return refused!;                  // one of the two is always there

        return await services.Reuse.TryAsync(found, file, cancellationToken) switch
        {
            Recording.Added added => TypedResults.Ok(await There(added.Row)),
            Recording.Unchanged unchanged => TypedResults.Ok(await There(unchanged.Row)),
            Recording.Refused no => no.Problem,
            null => await BeginAsync(services, found, file, cancellationToken),
            _ => throw new UnreachableException(),
        };

        async Task<UploadStart> There(ArtifactRecord row) =>
            new(AlreadyThere: true, await services.Uploaders.ShowAsync(row, cancellationToken));
    }

    static async Task<Results<Ok<UploadStart>, Created<UploadStart>, ProblemHttpResult>> BeginAsync(
        Services services, ArtifactVersion version, UploadCheck.Announced file, CancellationToken cancellationToken)
    {
        if (services.Guard.Check(version) is { } refused) return refused;
        var artifact = new NewArtifact(file.Path.Text, file.Path.Key, file.Kind ?? "", file.Digest, file.Size);
        if (await services.Content.ConflictAsync(version, artifact, cancellationToken) is { } taken) return taken;

        var (row, isNew) = await services.Starter.BeginAsync(version, file, cancellationToken);
        var start = new UploadStart(
            AlreadyThere: false, Upload: await services.Sessions.ShowAsync(row, cancellationToken));
        return isNew ? TypedResults.Created($"/api/v1/uploads/{row.Id}", start) : TypedResults.Ok(start);
    }

    readonly record struct Services(
        ArtifactVersions Versions, UploadCheck Check, ContentReuse Reuse, OpenContent Content, UploadGuard Guard,
        UploadStarter Starter, UploadSessions Sessions, Uploaders Uploaders);
}
