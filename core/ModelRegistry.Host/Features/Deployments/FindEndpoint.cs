using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Deployments;

static class FindEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/endpoints", Handle)
        .WithName(nameof(FindEndpoint))
        .WithSummary("List the versions that answer at an address now; as CSV with format=csv")
        .RequiresInHandler(Permission.ModelRead)
        .Lists<EndpointMatch>();

    static async Task<IResult> Handle(
        HttpRequest request, string uri, RegistryDb db, Access access, int? limit, string? cursor,
        CancellationToken cancellationToken)
    {
        var models = db.Models.Within(access.Reach(Permission.ModelRead));
        var found = await db.Endpoints.AsNoTracking().Where(one => one.Uri == uri)
            .Join(db.Deployments.Where(row => row.Status == DeploymentPlace.Active), one => one.DeploymentId,
                row => row.Id, (one, row) => new { one, row })
            .Join(models, pair => pair.row.ModelId, model => model.Id,
                (pair, model) => new { pair.one, pair.row, Model = model.Group + "/" + model.Name })
            .Join(db.Versions, pair => pair.row.VersionId, version => version.Id,
                (pair, version) => new { pair.one, pair.row, pair.Model, version.Version })
            .Select(match => new EndpointMatch(match.one.Uri, match.one.Kind, match.row.Id, match.Model, match.Version,
                match.row.Environment, match.row.Region, match.row.TrafficPercent))
            .ToListAsync(cancellationToken);
        return Listing.Of(request, "endpoints", new PageRequest(limit, cursor), found, Key, ToCsv);
    }

    /// <summary>Who has most of the traffic comes first.</summary>
    static string Key(EndpointMatch match) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 - match.TrafficPercent:000.00} {match.Deployment}");

    static IResult ToCsv(IEnumerable<EndpointMatch> found, string? next) => Csv.Of(
        ["uri", "kind", "deployment", "model", "version", "environment", "region", "trafficPercent"],
        found.Select(match => new[]
        {
            match.Uri, match.Kind, match.Deployment.ToString(), match.Model, match.Version, match.Environment,
            match.Region, match.TrafficPercent.ToString(CultureInfo.InvariantCulture),
        }), next);
}
