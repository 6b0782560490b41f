using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Search;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Search;

namespace ModelRegistry.Host.Features.Search;

static class ListSimilarModels
{
    const int Take = 10;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{group}/{name}/similar", Handle)
        .WithName(nameof(ListSimilarModels))
        .WithSummary("Models like this one, the most alike first")
        .Requires(Permission.ModelRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<IReadOnlyList<FoundModel>>, ProblemHttpResult>> Handle(
        string group, string name, RegistryDb db, ISearchIndex index, Access access,
        CancellationToken cancellationToken)
    {
        var key = $"{group}/{name}".ToLowerInvariant();
        var id = await db.Models.Where(model => model.Key == key).Select(model => (Guid?)model.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (id is not { } model) return Problem.Of(CommonProblems.NotFound, $"There is no model {group}/{name}.");

        var similar = await index.SimilarAsync(model, access.Reach(Permission.ModelRead), Take, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<FoundModel>>([.. similar.Select(FoundModels.ToWire)]);
    }
}
