using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;
using ModelRegistry.Schema.Merging;

namespace ModelRegistry.Host.Features.Lifecycle;

static class GetDocument
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"{LifecycleFeature.Version}/document", Handle)
        .WithName(nameof(GetDocument))
        .WithSummary("The document that gates read, and what was declared and does not count")
        .Requires(Permission.ModelRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<DocumentAnswer>, ProblemHttpResult>> Handle(
        string group, string name, string version, string? target, VersionLookup lookup, EffectiveDocuments documents,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        var document = await documents.OfAsync(
            found.Model, found.Version, new GateEvent(GateEvent.Promote, target), clock.GetUtcNow(),
            cancellationToken);
        return TypedResults.Ok(new DocumentAnswer(
            JsonSerializer.SerializeToElement(document.Members), [.. document.SetAside.Select(ToWire)],
            Sha256Hex.Of(Encoding.UTF8.GetBytes(document.Text)), document.Records.Subject,
            found.Version.ManifestDigest));
    }

    static DeclaredFact ToWire(DeclaredValue value) => new(
        value.Path, JsonSerializer.SerializeToElement(value.Value),
        value.Reason == SetAsideReason.Recorded ? "recorded" : "overruled");
}
