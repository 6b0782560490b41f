using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Search;

namespace ModelRegistry.Host.Features.Search;

static class SuggestModels
{
    const int Take = 10;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/search/suggest", Handle)
        .WithName(nameof(SuggestModels))
        .WithSummary("Names and tags that begin with what was typed")
        .RequiresInHandler(Permission.ModelRead);

    static async Task<Ok<IReadOnlyList<string>>> Handle(
        ISearchIndex index, Access access, string? q, CancellationToken cancellationToken) =>
        TypedResults.Ok(await index.SuggestAsync(q ?? "", access.Reach(Permission.ModelRead), Take, cancellationToken));
}
