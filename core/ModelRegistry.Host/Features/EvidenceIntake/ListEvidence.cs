using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.EvidenceIntake;

static class ListEvidence
{
    const string List = "evidence";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"{EvidenceFeature.Version}/evidence", Handle)
        .WithName(nameof(ListEvidence))
        .WithSummary("List the evidence of a version, newest first, and what still counts; as CSV with format=csv")
        .Requires(Permission.ModelRead)
        .Lists<EvidenceEntry>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        HttpRequest request, string group, string name, string version, RegistryDb db, VersionLookup lookup,
        int? limit, string? cursor, CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.CheckIds(List, out var after) is { } refused) return refused;
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        var artifacts = await db.Artifacts.AsNoTracking().Where(row => row.VersionId == found.Version.Id)
            .ToListAsync(cancellationToken);
        var query = db.Evidence.AsNoTracking().Where(row => row.VersionId == found.Version.Id);
        if (after is { } last) query = query.Where(row => row.Id < last);
        var rows = await query.OrderByDescending(row => row.Id).Take(page.Take + 1)
            .Select(row => new
            {
                row.Id, row.Kind, row.SubjectDigest, row.Facts, row.DocumentDigest, row.Finished, row.RecordedAt,
                By = db.Users.Where(user => user.Id == row.RecordedBy).Select(user => user.Handle).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var next = rows.Count > page.Take ? Cursor.Encode(List, rows[page.Take - 1].Id.ToString()) : null;
        IReadOnlyList<EvidenceEntry> entries =
        [
            .. rows.Take(page.Take).Select(row => new EvidenceEntry(row.Id, row.Kind, row.SubjectDigest,
                SubjectDigest.Covers(artifacts, row.Kind, row.SubjectDigest), Parse(row.Facts), row.DocumentDigest,
                    row.Finished,
                row.By ?? "system", row.RecordedAt)),
        ];
        return Listing.Of(request, entries, next, ToCsv);
    }

    static IResult ToCsv(IEnumerable<EvidenceEntry> entries, string? next) => Csv.Of(
        ["id", "kind", "subjectDigest", "counts", "facts", "documentDigest", "finished", "recordedBy", "recordedAt"],
        entries.Select(entry => new[]
        {
            entry.Id.ToString(), entry.Kind, entry.SubjectDigest, Csv.Flag(entry.Counts), entry.Facts.GetRawText(),
            entry.DocumentDigest, Csv.Time(entry.Finished), entry.RecordedBy, Csv.Time(entry.RecordedAt),
        }), next);

    static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
