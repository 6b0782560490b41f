using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
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
        .RequiresInHandler(Permission.ModelRead)
        .ListsFew<string>();

    static async Task<IResult> Handle(
        HttpRequest request, ISearchIndex index, Access access, string? q, CancellationToken cancellationToken)
    {
        if (Csv.Refuse(request) is { } unknown) return unknown;
        var found = await index.SuggestAsync(q ?? "", access.Reach(Permission.ModelRead), Take, cancellationToken);
        return Csv.IsAskedFor(request)
            ? Csv.Of(["suggestion"], found.Select(one => new[] { one }))
            : TypedResults.Ok(found);
    }
}
