using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Lineage;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Lineage;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Lineage;

static class GetLineageEdge
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/lineage/edges/{id:guid}", Handle)
        .WithName(nameof(GetLineageEdge))
        .WithSummary("Read an edge, whether it still holds or has ended")
        .RequiresInHandler(Permission.ModelRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<LineageGraphEdge>, ProblemHttpResult>> Handle(
        Guid id, RegistryDb db, LineageNodes nodes, CancellationToken cancellationToken)
    {
        var row = await db.LineageEdges.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, cancellationToken);
        return row is null || LineageStore.Read(row) is var edge && !(nodes.MaySee(edge.From) && nodes.MaySee(edge.To))
            ? Problem.Of(CommonProblems.NotFound, $"There is no lineage edge {id}.")
            : TypedResults.Ok(LineageMapping.ToWire(row));
    }
}
