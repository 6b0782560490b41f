using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Search;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Search.Indexing;

namespace ModelRegistry.Host.Features.Search;

static class RebuildSearchIndex
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/admin/search/rebuild", Handle)
        .WithName(nameof(RebuildSearchIndex))
        .WithSummary("Make the search index anew from the database")
        .Requires(Permission.SystemManage);

    static async Task<Accepted<SearchStatus>> Handle(
        SearchKeeper keeper, RegistryDb db, AuditTrail audit, CancellationToken cancellationToken)
    {
        audit.Record("search.rebuild-asked", "registry", "registry");
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Accepted("/api/v1/admin/search", ShowSearchIndex.ToWire(keeper.Ask()));
    }
}
