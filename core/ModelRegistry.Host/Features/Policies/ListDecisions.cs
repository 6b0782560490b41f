using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Policies;

static class ListDecisions
{
    const string List = "decisions";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/models/{group}/{name}/versions/{version}/decisions", Handle)
            .WithName(nameof(ListDecisions))
            .WithSummary("List the policy decisions about a version, newest first; as CSV with format=csv")
            .Requires(Permission.ModelRead)
            .Lists<DecisionEntry>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/models/{group}/{name}/decisions", HandleRefusals)
            .WithName("ListRefusedRegistrations")
            .WithSummary("List the decisions that refused a registration, newest first; as CSV with format=csv")
            .Requires(Permission.ModelRead)
            .Lists<DecisionEntry>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> Handle(
        HttpRequest request, string group, string name, string version, int? limit, string? cursor,
        VersionLookup lookup, RegistryDb db, CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        var query = db.Decisions.IgnoreQueryFilters().AsNoTracking().Where(row => row.VersionId == found.Version.Id);
        return await AnswerAsync(request, query, new(limit, cursor), db, cancellationToken);
    }

    static async Task<IResult> HandleRefusals(
        HttpRequest request, string group, string name, int? limit, string? cursor, VersionLookup lookup,
        RegistryDb db, CancellationToken cancellationToken)
    {
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return missing;
        var query = db.Decisions.IgnoreQueryFilters().AsNoTracking().Where(row => row.ModelId == model.Id);
        return await AnswerAsync(request, query, new(limit, cursor), db, cancellationToken);
    }

    static async Task<IResult> AnswerAsync(
        HttpRequest request, IQueryable<DecisionRecord> query, PageRequest page, RegistryDb db,
        CancellationToken cancellationToken)
    {
        if (page.CheckIds(List, out var after) is { } refused) return refused;
        if (after is { } last) query = query.Where(row => row.Id < last);
        var rows = await query.OrderByDescending(row => row.Id).Take(page.Take + 1)
            .Select(row => new DecisionEntry(row.Id, row.Event, row.Target, row.Outcome, row.DecisionDigest,
                row.ManifestDigest,
                db.Users.Where(user => user.Id == row.ActorId).Select(user => user.Handle).FirstOrDefault() ?? "system",
                row.At, row.RefusedVersion, row.ShadowPack, row.BesideId))
            .ToListAsync(cancellationToken);
        var next = rows.Count > page.Take ? Cursor.Encode(List, rows[page.Take - 1].Id.ToString()) : null;
        var entries = rows.Take(page.Take).ToList();
        return Listing.Of(request, entries, next, ToCsv);
    }

    static IResult ToCsv(IEnumerable<DecisionEntry> entries, string? next) => Csv.Of(
        [
            "id", "event", "target", "outcome", "digest", "manifestDigest", "by", "at", "refusedVersion", "shadowPack",
            "besideId",
        ],
        entries.Select(entry => new[]
        {
            entry.Id.ToString(), entry.Event, entry.Target, entry.Outcome, entry.Digest, entry.ManifestDigest,
            entry.By, Csv.Time(entry.At), entry.RefusedVersion, entry.ShadowPack,
            entry.BesideId?.ToString(),
        }), next);
}
