using ModelRegistry.Client.Governance;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Packs;

static class ListStages
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/policies/{publisher}/{pack}/stages", Handle)
        .WithName(nameof(ListStages))
        .WithSummary("List where a policy pack is staged, and what waits for a second person; as CSV with format=csv")
        .Requires(Permission.PolicyRead)
        .Lists<PackStage>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        HttpRequest request, string publisher, string pack, int? limit, string? cursor, RegistryDb db,
        PackFinder finder, StageViews views, CancellationToken cancellationToken)
    {
        var name = $"{publisher}/{pack}";
        if (await finder.MissingAsync(name, cancellationToken) is { } missing) return missing;
        var rows = await db.PackPlaces.AsNoTracking().Where(row => row.Pack == name).ToListAsync(cancellationToken);
        return Listing.Of(request, "pack-stages", new PageRequest(limit, cursor),
            await views.OfAsync(rows, cancellationToken), stage => $"{stage.Environment} {stage.Scope}", ToCsv);
    }

    static IResult ToCsv(IEnumerable<PackStage> stages, string? next) => Csv.Of(
        [
            "id", "pack", "environment", "scope", "enforced", "enforcedAt", "shadow", "shadowAt", "proposal",
            "proposedVersion", "proposedStage",
        ],
        stages.Select(one => new[]
        {
            one.Id.ToString(), one.Pack, one.Environment, one.Scope, one.Enforced, Csv.Time(one.EnforcedAt), one.Shadow,
            Csv.Time(one.ShadowAt), one.Proposal?.Id.ToString(), one.Proposal?.Version, one.Proposal?.Stage,
        }), next);
}
