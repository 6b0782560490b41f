using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Lineage;
using ModelRegistry.Data.Lineage;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Lineage;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Lineage;

static class WalkLineage
{
    const int UsualDepth = 10;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/lineage", Handle)
        .WithName(nameof(WalkLineage))
        .WithSummary("What a node came from (up), or what came from it (down)")
        .RequiresInHandler(Permission.ModelRead)
        .Refuses(LineageProblems.Invalid)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<LineageGraph>, ProblemHttpResult>> Handle(
        string node, string? direction, int? depth, LineageStore store, LineageNodes nodes,
        LineageEnds ends, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>();
        if (direction is not (null or "up" or "down")) errors["direction"] = ["Walk up or down."];
        if (depth is < 1 or > LineageWalker.MaxDepth)
            errors["depth"] = [$"The depth lies between 1 and {LineageWalker.MaxDepth}."];
        if (!LineageNodes.TryRead(node, out var start, out var reason)) errors["node"] = [reason];
        if (errors.Count > 0 || start is null)
            return Problem.Of(LineageProblems.Invalid, "Nothing was looked up.", errors);
        var (found, missing) = await ends.FindAsync(start, cancellationToken);
        if (found is null) return missing!;     // one of the two is always there

        var way = direction is "down" ? LineageDirection.Down : LineageDirection.Up;
        var rows = new Dictionary<Guid, LineageEdgeRecord>();
        var walk = await new LineageWalker(async (level, towards, stop) =>
        {
            var visible = (await store.LeavingAsync(level, towards, stop))
                .Select(row => (Row: row, Edge: LineageStore.Read(row)))
                .Where(one => nodes.MaySee(one.Edge.From) && nodes.MaySee(one.Edge.To)).ToList();
            foreach (var (row, _) in visible) rows[row.Id] = row;
            return [.. visible.Select(one => one.Edge)];
        }).WalkAsync(found, way, depth ?? UsualDepth, cancellationToken);
        return TypedResults.Ok(ToWire(found, way, walk, rows.Values));
    }

    static LineageGraph ToWire(
        LineageNode start, LineageDirection way, LineageWalk walk, IEnumerable<LineageEdgeRecord> rows)
    {
        var distances = walk.Steps.ToDictionary(step => step.Node, step => step.Depth);
        distances[start] = 0;
        return new(
            start.ToString(), way.ToString().ToLowerInvariant(),
            [
                .. distances.OrderBy(one => one.Value).Select(one => new LineageGraphNode(
                    one.Key.ToString(), one.Key.Kind.Wire(), one.Key.Reference, one.Value)),
            ],
            [
                .. rows.Where(row => LineageStore.Read(row) is var edge
                        && distances.ContainsKey(edge.From) && distances.ContainsKey(edge.To))
                    .OrderBy(row => row.Id).Select(LineageMapping.ToWire),
            ],
            walk.Truncated);
    }
}
