using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Reports;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Search.Indexing;

namespace ModelRegistry.Host.Features.Reports;

static class ShowInventory
{
    const string List = "inventory";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/reports/inventory", Handle)
        .WithName(nameof(ShowInventory))
        .WithSummary("Every model with its versions, state, risk tier, owners, licence and regions")
        .RequiresInHandler(Permission.ReportRead)
        .Lists<InventoryRow>();

    static async Task<IResult> Handle(
        HttpRequest request, RegistryDb db, Access access, ModelFactsReader reader, DocumentBuilder documents,
        string? group, int? limit, string? cursor, CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.Check(List, keys: 1, out var after) is { } refused) return refused;

        var models = db.Models.AsNoTracking().Within(access.Reach(Permission.ReportRead));
        if (group?.ToLowerInvariant() is { } name)
            models = models.Where(row => string.Compare(row.Key, name + "/") > 0
                && string.Compare(row.Key, name + "0") < 0);       // '0' follows '/'
        if (after is [var last]) models = models.Where(row => string.Compare(row.Key, last) > 0);
        var keys = await models.OrderBy(row => row.Key).Take(page.Take + 1)
            .Select(row => new { row.Id, row.Key }).ToListAsync(cancellationToken);
        var ids = keys.Take(page.Take).Select(row => row.Id).ToList();
        var counts = await db.Versions.Where(version => ids.Contains(version.ModelId))
            .GroupBy(version => version.ModelId).Select(one => new { one.Key, Count = one.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken);
        var facts = await reader.ReadAsync(ids, cancellationToken);

        var next = keys.Count > page.Take ? Cursor.Encode(List, keys[page.Take - 1].Key) : null;
        var rows = facts.OrderBy(one => one.Model.Key, StringComparer.Ordinal)
            .Select(one => Row(one, documents.Build(one), counts.GetValueOrDefault(one.Model.Id))).ToList();
        return Listing.Of(request, rows, next, ToCsv);
    }

    static InventoryRow Row(ModelFacts facts, Host.Search.SearchDocument document, int versions) => new()
    {
        Model = $"{facts.Model.Group}/{facts.Model.Name}",
        Versions = versions,
        NewestVersion = facts.Newest?.Version,
        State = facts.Newest?.State.ToString(),
        ProductionVersion = facts.Production?.Version,
        RiskTier = facts.Production?.RiskTier ?? facts.Newest?.RiskTier,
        Owners = document.Owners,
        Licences = document.Licences,
        Regions = facts.Regions,
        RecertifyBy = facts.Production?.RecertifyBy,
        Completeness = facts.Newest?.Completeness,
        UpdatedAt = document.UpdatedAt,
    };

    static IResult ToCsv(IEnumerable<InventoryRow> rows, string? next) => Csv.Of(
        ["model", "versions", "newestVersion", "state", "productionVersion", "riskTier", "owners", "licences",
            "regions", "recertifyBy", "completeness", "updatedAt"],
        rows.Select(row => new[]
        {
            row.Model, row.Versions.ToString(CultureInfo.InvariantCulture), row.NewestVersion, row.State,
            row.ProductionVersion, row.RiskTier, string.Join(' ', row.Owners), string.Join(' ', row.Licences),
            string.Join(' ', row.Regions), row.RecertifyBy?.ToString("O", CultureInfo.InvariantCulture),
            row.Completeness?.ToString(CultureInfo.InvariantCulture),
            row.UpdatedAt.ToString("O", CultureInfo.InvariantCulture),
        }), next);
}
