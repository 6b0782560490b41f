using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.EvidenceIntake;

static class DownloadEvidence
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"{EvidenceFeature.Version}/evidence/{{evidence:guid}}", Handle)
        .WithName(nameof(DownloadEvidence))
        .WithSummary("The document of a piece of evidence, as it came")
        .Requires(Permission.ModelRead)
        .Produces<JsonElement>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        string group, string name, string version, Guid evidence, RegistryDb db, VersionLookup lookup,
        CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        var row = await db.Evidence.AsNoTracking().FirstOrDefaultAsync(
            one => one.Id == evidence && one.VersionId == found.Version.Id, cancellationToken);
        return row is null
            ? Problem.Of(CommonProblems.NotFound, $"{found} has no evidence {evidence}.")
            : TypedResults.Bytes(Encoding.UTF8.GetBytes(row.Document), "application/json", $"{row.Kind}.json",
                entityTag: new EntityTagHeaderValue($"\"{row.DocumentDigest}\""));
    }
}
