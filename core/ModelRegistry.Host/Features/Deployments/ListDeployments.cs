using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Deployments;

static class ListDeployments
{
    const string List = "deployments";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/deployments", Handle)
        .WithName(nameof(ListDeployments))
        .WithSummary("List deployments, the newest first")
        .RequiresInHandler(Permission.ModelRead)
        .Lists<Deployment>();

    static async Task<IResult> Handle(
        HttpRequest request, RegistryDb db, Access access, string? model, string? version, string? environment,
        string? region, string? status, int? limit, string? cursor, CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.CheckIds(List, out var after) is { } refused) return refused;

        var rows = db.Deployments.AsNoTracking();
        if (environment is not null)
        {
            var name = EnvironmentName.TryParse(environment, null, out var read) ? read.Name : environment;
            rows = rows.Where(row => row.Environment == name);
        }
        if (region is not null) rows = rows.Where(row => row.Region == region);
        if (status is not null) rows = rows.Where(row => row.Status == status);
        if (after is { } last) rows = rows.Where(row => row.Id < last);
        var models = db.Models.Within(access.Reach(Permission.ModelRead));
        if (model?.ToLowerInvariant() is { } key) models = models.Where(row => row.Key == key);
        var versions = db.Versions.AsQueryable();
        if (version is not null) versions = versions.Where(row => row.Version == version);

        var found = await rows.OrderByDescending(row => row.Id)
            .Join(models, row => row.ModelId, one => one.Id, (row, one) => new { row, one.Group, one.Name })
            .Join(versions, pair => pair.row.VersionId, one => one.Id,
                (pair, one) => new { Row = pair.row, Model = pair.Group + "/" + pair.Name, one.Version })
            .OrderByDescending(one => one.Row.Id).Take(page.Take + 1).ToListAsync(cancellationToken);
        var ids = found.Select(one => one.Row.Id).ToList();
        var endpoints = (await db.Endpoints.AsNoTracking().Where(one => ids.Contains(one.DeploymentId))
            .ToListAsync(cancellationToken)).ToLookup(one => one.DeploymentId);
        foreach (var one in found) one.Row.Endpoints.AddRange(endpoints[one.Row.Id]);

        var next = found.Count > page.Take ? Cursor.Encode(List, found[page.Take - 1].Row.Id.ToString()) : null;
        var items = found.Take(page.Take).Select(one => DeploymentMapping.ToWire(one.Row, one.Model, one.Version));
        return Listing.Of(request, [.. items], next, ToCsv);
    }

    static IResult ToCsv(IEnumerable<Deployment> items, string? next) => Csv.Of(
        ["id", "model", "version", "environment", "region", "strategy", "trafficPercent", "status", "configDigest",
            "createdAt", "endedAt"],
        items.Select(one => new[]
        {
            one.Id.ToString(), one.Model, one.Version, one.Environment, one.Region, one.Strategy,
            one.Split.New.ToString(CultureInfo.InvariantCulture), one.Status, one.ConfigDigest,
            one.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
            one.EndedAt?.ToString("O", CultureInfo.InvariantCulture),
        }), next);
}
