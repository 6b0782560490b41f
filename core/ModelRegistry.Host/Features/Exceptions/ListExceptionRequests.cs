using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Exceptions;

static class ListExceptionRequests
{
    const string List = "exception-requests";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"{ExceptionsFeature.Model}/exception-requests", Handle)
        .WithName(nameof(ListExceptionRequests))
        .WithSummary("List the requests for exceptions of a model, newest first, decided ones too; as CSV with "
            + "format=csv")
        .Requires(Permission.ModelRead)
        .Lists<ExceptionRequestEntry>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        HttpRequest request, string group, string name, RegistryDb db, VersionLookup lookup,
        ExceptionRequestViews views, int? limit, string? cursor, CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.CheckIds(List, out var after) is { } refused) return refused;
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return missing;
        var query = db.ExceptionRequests.AsNoTracking().Where(row => row.ModelId == model.Id);
        if (after is { } last) query = query.Where(row => row.Id < last);
        var rows = await query.OrderByDescending(row => row.Id).Take(page.Take + 1).ToListAsync(cancellationToken);
        var next = rows.Count > page.Take ? Cursor.Encode(List, rows[page.Take - 1].Id.ToString()) : null;
        var entries = await views.OfAsync([.. rows.Take(page.Take)], cancellationToken);
        return Listing.Of(request, entries, next, ToCsv);
    }

    static IResult ToCsv(IEnumerable<ExceptionRequestEntry> entries, string? next) => Csv.Of(
        ["id", "ruleId", "version", "status", "requestedBy", "rationale", "controls", "until", "requestedAt", "roles",
            "decidedBy", "decidedIn", "decidedAt", "reason", "exception"],
        entries.Select(entry => new[]
        {
            entry.Id.ToString(), entry.RuleId, entry.Version, entry.Status, entry.RequestedBy, entry.Rationale,
            string.Join(";", entry.Controls), entry.Until.ToString("yyyy-MM-dd"), Csv.Time(entry.RequestedAt),
            string.Join(";", entry.Roles), entry.DecidedBy, entry.DecidedIn, Csv.Time(entry.DecidedAt), entry.Reason,
            entry.Exception?.ToString(),
        }), next);
}
