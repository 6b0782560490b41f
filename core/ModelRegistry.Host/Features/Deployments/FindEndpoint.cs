using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Deployments;

static class FindEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/endpoints", Handle)
        .WithName(nameof(FindEndpoint))
        .WithSummary("Which versions answer at an address now")
        .RequiresInHandler(Permission.ModelRead);

    static async Task<Ok<IReadOnlyList<EndpointMatch>>> Handle(
        string uri, RegistryDb db, Access access, CancellationToken cancellationToken)
    {
        var models = db.Models.Within(access.Reach(Permission.ModelRead));
        var found = await db.Endpoints.AsNoTracking().Where(one => one.Uri == uri)
            .Join(db.Deployments.Where(row => row.Status == DeploymentPlace.Active), one => one.DeploymentId,
                row => row.Id, (one, row) => new { one, row })
            .Join(models, pair => pair.row.ModelId, model => model.Id,
                (pair, model) => new { pair.one, pair.row, Model = model.Group + "/" + model.Name })
            .Join(db.Versions, pair => pair.row.VersionId, version => version.Id,
                (pair, version) => new { pair.one, pair.row, pair.Model, version.Version })
            .OrderByDescending(match => match.row.TrafficPercent)
            .Select(match => new EndpointMatch(match.one.Uri, match.one.Kind, match.row.Id, match.Model, match.Version,
                match.row.Environment, match.row.Region, match.row.TrafficPercent))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<EndpointMatch>>(found);
    }
}
