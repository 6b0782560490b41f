using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Versions;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Features.Versions;

static class PatchMetadata
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/models/{group}/{name}/versions/{version}/metadata", Handle)
        .WithName(nameof(PatchMetadata))
        .WithSummary("Change the metadata of a draft by a JSON merge patch (RFC 7396); null removes a member")
        .Requires(Permission.VersionEdit)
        .ReadsAtMost(MetadataLimits.Bytes)
        .Accepts<JsonObject>("application/merge-patch+json", VersionsClient.Json)
        .Refuses(MetadataProblems.Frozen, MetadataProblems.Malformed, MetadataProblems.Invalid,
            MetadataProblems.Secret)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    static async Task<Results<Ok<ModelVersion>, ProblemHttpResult>> Handle(
        string group, string name, string version, JsonElement patch, HttpContext http, VersionLookup lookup,
        MetadataChange change, MergePatch merging, CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        if (change.Check(http.Request, found) is { } refused) return refused;

        if (patch.ValueKind != JsonValueKind.Object)
            return MalformedMetadata.Answer("A merge patch of metadata is a JSON object.", 0, 0);
        if (UnfitValue.Find(patch) is var (path, message))
            return Problem.Of(MetadataProblems.Invalid, $"{path}: {message} Nothing was stored.",
                new Dictionary<string, string[]> { [path] = [message] });

        var document = merging.Apply(found.Version.Metadata, JsonObject.Create(patch)!);     // an object, just asked
        return await change.StoreAsync(http, found, document, cancellationToken);
    }
}
