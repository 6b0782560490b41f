using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Artifacts;

static class AddReference
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/models/{group}/{name}/versions/{version}/artifacts/references", Handle)
        .WithName(nameof(AddReference))
        .WithSummary("Make a container that is kept elsewhere part of the version, by its digest")
        .Requires(Permission.ArtifactUpload)
        .WithMetadata(new RepeatsSafely())
        .Refuses(ArtifactProblems.InvalidReference, ArtifactProblems.TooMany, ArtifactProblems.PathTaken,
            MetadataProblems.Frozen)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<Artifact>, Ok<Artifact>, ProblemHttpResult>> Handle(
        string group, string name, string version, NewReference request, ArtifactVersions versions,
        ArtifactRecorder recorder, Uploaders uploaders, CancellationToken cancellationToken)
    {
        var (found, refused) = await versions.FindAsync(group, name, version, cancellationToken);
        if (found is null) return refused!;                 // one of the two is always there
        if (!ArtifactKinds.TryParse(request.Kind, out var kind) || kind != ArtifactKind.Container)
            return Problem.Of(CommonProblems.InvalidValue, "The reference was not added.", new Dictionary<string,
                string[]>
            {
                ["kind"] = [$"'{request.Kind}' cannot be a reference; only a container can. Upload other files."],
            });
        if (!ContainerReference.TryParse(request.Reference, out var reference, out var reason))
            return Problem.Of(ArtifactProblems.InvalidReference, reason,
                new Dictionary<string, string[]> { ["reference"] = [reason] });

        var artifact = new NewArtifact(reference.Name, reference.Name.ToLowerInvariant(), kind.Wire(),
            reference.Digest, Uri: reference.ToString(), Licence: request.Licence);
        return await recorder.RecordAsync(found, artifact, cancellationToken) switch
        {
            Recording.Added added => TypedResults.Created(
                $"{found.Route}/artifacts/{added.Row.Id}", await uploaders.ShowAsync(added.Row, cancellationToken)),
            Recording.Unchanged there => TypedResults.Ok(await uploaders.ShowAsync(there.Row, cancellationToken)),
            Recording.Refused no => no.Problem,
            _ => throw new UnreachableException(),
        };
    }
}
