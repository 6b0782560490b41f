using System.Globalization;
using ModelRegistry.Client.Reports;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Inventory;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Reports;

static class ShowCompliance
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/reports/compliance", Handle)
        .WithName(nameof(ShowCompliance))
        .WithSummary("Standards, controls, the rules in force that serve them, and what those say of the versions")
        .WithDescription(
            "Counts versions in production, or in the state that is named, by whether they would be let into "
            + "production now: pass, fail, missing (evidence), waived, graced, skipped (the rule does not apply).")
        .RequiresInHandler(Permission.ReportRead)
        .Lists<ComplianceRow>();

    static async Task<IResult> Handle(
        HttpRequest request, ComplianceRun run, Access access, TimeProvider clock, string? group, string? state,
        int? limit, string? cursor, CancellationToken cancellationToken)
    {
        var known = Enum.GetNames<VersionState>();
        if (state is not null && !known.Contains(state))
            return Problem.Of(CommonProblems.InvalidValue, "That is no state.", new Dictionary<string, string[]>
            {
                ["state"] = [$"'{state}' is no state; there are {string.Join(", ", known)}."],
            });
        var page = new PageRequest(limit, cursor);
        if (page.Check("compliance", keys: 1, out _) is { } refused) return refused;
        var query = new InventoryQuery(access.Reach(Permission.ReportRead), clock.GetUtcNow(),
            [state is null ? VersionState.Production : Enum.Parse<VersionState>(state)], group);
        var rows = await run.RunAsync(query, cancellationToken);
        return Listing.Of(request, "compliance", page, rows, Key, ToCsv);
    }

    static string Key(ComplianceRow row) => $"{row.Standard}\n{row.Control}\n{row.Rule}\n{row.Pack}";

    static IResult ToCsv(IEnumerable<ComplianceRow> rows, string? next) => Csv.Of(
        ["standard", "control", "rule", "title", "pack", "pass", "fail", "missing", "waived", "graced", "skipped"],
        rows.Select(row => (IEnumerable<string?>)
        [
            row.Standard, row.Control, row.Rule, row.Title, row.Pack,
            .. new[] { row.Pass, row.Fail, row.Missing, row.Waived, row.Graced, row.Skipped }
                .Select(count => count.ToString(CultureInfo.InvariantCulture)),
        ]), next);
}
