using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Search;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Search.Indexing;

namespace ModelRegistry.Host.Features.Search;

static class ShowSearchIndex
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/admin/search", Handle)
        .WithName(nameof(ShowSearchIndex))
        .WithSummary("How far the search index is")
        .Requires(Permission.SystemManage);

    static Ok<SearchStatus> Handle(SearchKeeper keeper) => TypedResults.Ok(ToWire(keeper.Last));

    public static SearchStatus ToWire(IndexingProgress? progress) => new(
        progress?.StartedAt, progress?.Done ?? 0, progress?.Total, progress?.FinishedAt, progress?.Error);
}
