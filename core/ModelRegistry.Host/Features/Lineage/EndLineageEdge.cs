using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Lineage;
using ModelRegistry.Data;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Lineage;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Lineage;

static class EndLineageEdge
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/lineage/edges/{id:guid}/end", Handle)
        .WithName(nameof(EndLineageEdge))
        .WithSummary("End an edge that was stated; it stays in the history")
        .RequiresInHandler(Permission.VersionEdit)
        .Refuses(LineageProblems.DeclaredEdge)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    static async Task<Results<Ok<LineageGraphEdge>, ProblemHttpResult>> Handle(
        Guid id, RegistryDb db, LineageNodes nodes, Access access, AuditTrail audit, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var row = await db.LineageEdges.FirstOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (row is null || LineageStore.Read(row) is var edge && !(nodes.MaySee(edge.From) && nodes.MaySee(edge.To)))
            return Problem.Of(CommonProblems.NotFound, $"There is no lineage edge {id}.");
        var from = LineageNodes.ModelOf(LineageStore.Read(row).From);
        if (access.Check(Permission.VersionEdit, from) is { } denied) return denied;
        if (row.Origin == LineageHandler.Declared)
            return Problem.Of(LineageProblems.DeclaredEdge, "The edge is declared in the metadata of its version.");

        if (row.EndedAt is null)
        {
            row.EndedAt = clock.GetUtcNow();
            audit.Record(AuditActions.LineageEnded, "lineage-edge", row.Id.ToString());
            await db.SaveChangesAsync(cancellationToken);
        }
        return TypedResults.Ok(LineageMapping.ToWire(row));
    }
}
