using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Inspection;
using ModelRegistry.Inspection.Folders;

namespace ModelRegistry.Host.Features.Artifacts;

static class GetInspection
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{group}/{name}/versions/{version}/inspection", Handle)
        .WithName(nameof(GetInspection))
        .WithSummary("Read what the version's files say of themselves, and the metadata that they suggest")
        .Requires(Permission.ModelRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<InspectionReport>, ProblemHttpResult>> Handle(
        string group, string name, string version, ArtifactVersions versions, RegistryDb db,
        ModelFolderInspector inspector, CancellationToken cancellationToken)
    {
        var (found, refused) = await versions.FindAsync(group, name, version, cancellationToken);
        if (found is null) return refused!;                 // one of the two is always there
        var rows = await db.Artifacts.AsNoTracking()
            .Where(row => row.VersionId == found.Row.Id && row.Uri == null)
            .OrderBy(row => row.Path).ToListAsync(cancellationToken);
        var files = rows.Select(row => (Row: row, Verdict: ArtifactFacts.Read(row.Facts))).ToList();
        var merged = inspector.Merge([.. files.Select(file => file.Verdict ?? Unread(file.Row.Path))]);
        return TypedResults.Ok(new InspectionReport(
            [.. files.Zip(merged.Files, (file, verdict) => Show(file.Row, file.Verdict is null ? null : verdict))],
            files.Count(file => file.Verdict is null),
            merged.Suggestion));
    }

    /// <summary>A file that is still to be read is there all the same: an index that names it misses nothing.</summary>
    static FileVerdict Unread(string path) =>
        new(path, ArtifactTyping.Of(path, []), Coverage.Not, null, [], new StatedFacts());

    static InspectedFile Show(ArtifactRecord row, FileVerdict? verdict) => verdict is null
        ? new(row.Id, row.Path, row.Kind, null, "pending", null, [], null)
        : new(row.Id, row.Path, row.Kind, verdict.Type.Format, verdict.Inspected.ToString().ToLowerInvariant(),
            verdict.Reason,
            [.. verdict.Findings.Select(finding => new InspectionFinding(
                finding.Severity.ToString().ToLowerInvariant(), finding.Code, finding.Message))],
            JsonSerializer.SerializeToNode(verdict.Facts, ArtifactFactsJson.Default.StatedFacts)?.AsObject());
}
