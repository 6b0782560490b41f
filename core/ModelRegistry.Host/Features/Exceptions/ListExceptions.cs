using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Exceptions;

static class ListExceptions
{
    const string List = "exceptions";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"{ExceptionsFeature.Model}/exceptions", Handle)
        .WithName(nameof(ListExceptions))
        .WithSummary("List the exceptions of a model, newest first, ended ones too; as CSV with format=csv")
        .Requires(Permission.ModelRead)
        .Lists<ExceptionEntry>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        HttpRequest request, string group, string name, RegistryDb db, VersionLookup lookup, ExceptionViews views,
        int? limit, string? cursor, CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.CheckIds(List, out var after) is { } refused) return refused;
        if (!(await lookup.ModelAsync(group, name, cancellationToken)).Is(out var model, out var missing))
            return missing;
        var query = db.Exceptions.AsNoTracking().Where(row => row.ModelId == model.Id);
        if (after is { } last) query = query.Where(row => row.Id < last);
        var rows = await query.OrderByDescending(row => row.Id).Take(page.Take + 1).ToListAsync(cancellationToken);
        var next = rows.Count > page.Take ? Cursor.Encode(List, rows[page.Take - 1].Id.ToString()) : null;
        var entries = new List<ExceptionEntry>();
        foreach (var row in rows.Take(page.Take)) entries.Add(await views.OfAsync(row, cancellationToken));
        return Listing.Of(request, entries, next, ToCsv);
    }

    static IResult ToCsv(IEnumerable<ExceptionEntry> entries, string? next) => Csv.Of(
        ["id", "ruleId", "version", "status", "role", "grantedBy", "rationale", "controls", "grantedOn", "until",
            "revokedAt", "lastUsed"],
        entries.Select(entry => new[]
        {
            entry.Id.ToString(), entry.RuleId, entry.Version, entry.Status, entry.Role, entry.GrantedBy,
            entry.Rationale, string.Join(";", entry.Controls), Day(entry.GrantedOn), Day(entry.Until),
            Csv.Time(entry.RevokedAt), Csv.Time(entry.LastUsed),
        }), next);

    static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
