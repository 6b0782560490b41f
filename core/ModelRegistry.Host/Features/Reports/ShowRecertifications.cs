using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Reports;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Reports;

static class ShowRecertifications
{
    const string List = "recertifications";
    const int DefaultDays = 90;
    const int MostDays = 3650;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/reports/recertifications", Handle)
        .WithName(nameof(ShowRecertifications))
        .WithSummary("The versions that are due for recertification within so many days (90), overdue ones first")
        .RequiresInHandler(Permission.ReportRead)
        .Lists<RecertificationRow>();

    static async Task<IResult> Handle(
        HttpRequest request, RegistryDb db, Access access, TimeProvider clock, int? days, int? limit, string? cursor,
        CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.Check(List, keys: 2, out var after) is { } refused) return refused;
        if (days is < 0 or > MostDays)
            return Problem.Of(CommonProblems.InvalidValue, $"days is between 0 and {MostDays}.",
                new Dictionary<string, string[]> { ["days"] = [$"{days} is not between 0 and {MostDays}."] });

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var last = today.AddDays(days ?? DefaultDays);
        var due = Due(db, access, last);
        if (after is [var day, var id])
        {
            if (!DateOnly.TryParseExact(day, "O", out var from) || !Guid.TryParse(id, out var version))
                return Problem.Of(CommonProblems.InvalidCursor, "The cursor was not made by this list.");
            due = due.Where(one => one.Day > from || (one.Day == from && one.Id.CompareTo(version) > 0));
        }

        var rows = await due.OrderBy(one => one.Day).ThenBy(one => one.Id).Take(page.Take + 1)
            .ToListAsync(cancellationToken);
        var next = rows.Count > page.Take
            ? Cursor.Encode(List, rows[page.Take - 1].Day.ToString("O"), rows[page.Take - 1].Id.ToString())
            : null;
        var shown = rows.Take(page.Take).Select(one => one.ToWire(today)).ToList();
        return Listing.Of(request, shown, next, ToCsv);
    }

    static IQueryable<DueVersion> Due(RegistryDb db, Access access, DateOnly last) =>
        from version in db.Versions.AsNoTracking()
        join model in db.Models.Within(access.Reach(Permission.ReportRead)) on version.ModelId equals model.Id
        where version.RecertifyBy != null && version.RecertifyBy <= last
            && version.State != VersionState.Deprecated && version.State != VersionState.Retired
        select new DueVersion
        {
            Id = version.Id, Model = model.Group + "/" + model.Name, Version = version.Version, State = version.State,
            Tier = version.RiskTier, Day = version.RecertifyBy!.Value,      // asked above
        };

    static IResult ToCsv(IEnumerable<RecertificationRow> rows, string? next) => Csv.Of(
        ["model", "version", "state", "riskTier", "recertifyBy", "daysLeft", "overdue"],
        rows.Select(row => new[]
        {
            row.Model, row.Version, row.State, row.RiskTier, row.RecertifyBy.ToString("O"),
            row.DaysLeft.ToString(CultureInfo.InvariantCulture), row.Overdue ? "true" : "false",
        }), next);

    sealed class DueVersion
    {
        public required Guid Id { get; init; }
        public required string Model { get; init; }
        public required string Version { get; init; }
        public required VersionState State { get; init; }
        public required string? Tier { get; init; }
        public required DateOnly Day { get; init; }

        public RecertificationRow ToWire(DateOnly today) => new(
            Model, Version, State.ToString(), Tier, Day, Day.DayNumber - today.DayNumber, Day < today);
    }
}
