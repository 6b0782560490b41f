using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Search;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
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
        .WithSummary("List the ten models most like this one, the most alike first; as CSV with format=csv")
        .Requires(Permission.ModelRead)
        .ListsFew<FoundModel>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        HttpRequest request, string group, string name, RegistryDb db, ISearchIndex index, Access access,
        CancellationToken cancellationToken)
    {
        if (Csv.Refuse(request) is { } unknown) return unknown;
        var key = $"{group}/{name}".ToLowerInvariant();
        var id = await db.Models.Where(model => model.Key == key).Select(model => (Guid?)model.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (id is not { } model) return Problem.Of(CommonProblems.NotFound, $"There is no model {group}/{name}.");

        var similar = await index.SimilarAsync(model, access.Reach(Permission.ModelRead), Take, cancellationToken);
        IReadOnlyList<FoundModel> models = [.. similar.Select(FoundModels.ToWire)];
        return Csv.IsAskedFor(request) ? FoundModels.ToCsv(models, next: null) : TypedResults.Ok(models);
    }
}
