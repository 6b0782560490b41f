using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Versions;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Features.Versions;

static class PutMetadata
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/models/{group}/{name}/versions/{version}/metadata", Handle)
        .WithName(nameof(PutMetadata))
        .WithSummary("Declare the metadata of a draft, in JSON or YAML, in place of what was declared before")
        .Requires(Permission.VersionEdit)
        .ReadsAtMost(MetadataLimits.Bytes)
        .Accepts<JsonObject>(VersionsClient.Json, VersionsClient.Yaml)
        .Refuses(MetadataProblems.Frozen, MetadataProblems.Malformed, MetadataProblems.Invalid,
            MetadataProblems.Secret)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    static async Task<Results<Ok<ModelVersion>, ProblemHttpResult>> Handle(
        string group, string name, string version, HttpContext http, VersionLookup lookup, MetadataChange change,
        MetadataBody body, CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        if (change.Check(http.Request, found) is { } refused) return refused;

        return await body.ReadAsync(http.Request, cancellationToken) switch
        {
            BodyReading.Json(var document) => await change.StoreAsync(http, found, document, cancellationToken),
            BodyReading.Unreadable(var answer) => answer,
            _ => throw new UnreachableException(),
        };
    }
}
