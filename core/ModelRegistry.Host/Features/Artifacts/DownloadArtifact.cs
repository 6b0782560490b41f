using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Serves bytes, whole or in ranges (RFC 9110 §14), with the digest as entity tag. A whole one is hashed while it
/// passes and breaks off where it has changed on disk.
/// </summary>
static class DownloadArtifact
{
    const string Route = "/models/{group}/{name}/versions/{version}/artifacts/content/{**path}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapGet(routes);
        routes.MapMethods(Route, ["HEAD"], Handle).Requires(Permission.ArtifactDownload).ExcludeFromDescription();
    }

    static void MapGet(IEndpointRouteBuilder routes) => routes
        .MapGet(Route, Handle)
        .WithName(nameof(DownloadArtifact))
        .WithSummary("Download an artifact's bytes; Range, If-None-Match and If-Range are honoured")
        .Requires(Permission.ArtifactDownload)
        .WithMetadata(new StreamsAnswer())
        .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
        .Produces(StatusCodes.Status206PartialContent, contentType: "application/octet-stream")
        .Produces(StatusCodes.Status304NotModified)
        .Produces(StatusCodes.Status416RangeNotSatisfiable)
        .Refuses(ArtifactProblems.KeptElsewhere, ArtifactProblems.Corrupt)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    static async Task<IResult> Handle(
        string group, string name, string version, string path, HttpContext http, ArtifactLookup lookup,
        IArtifactStore store, DamagedContent damaged, CancellationToken cancellationToken)
    {
        var (_, row, refused) = await lookup.FindAsync(group, name, version, path, cancellationToken);
        if (row is null) return refused!;                   // one of the two is always there
        if (row.Uri is not null)
            return Problem.Of(ArtifactProblems.KeptElsewhere, $"{row.Path} is a reference to {row.Uri}.",
                errors: null, ("uri", row.Uri));

        var content = await store.OpenReadAsync(Sha256Digest.Parse(row.Sha256), cancellationToken);
        if (content is null) await damaged.ForgetAsync(row, null);
        return content is null
            ? Problem.Of(ArtifactProblems.Corrupt, $"The content of {row.Path} is gone from the store.")
            : new ArtifactContent(row, content, damaged);
    }
}
