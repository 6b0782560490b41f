using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Lineage;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Lineage;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Lineage;

static class ListLineageEdges
{
    const string List = "lineage-edges";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/lineage/edges", Handle)
        .WithName(nameof(ListLineageEdges))
        .WithSummary("The edges at a node, oldest first; with history=true also those that have ended")
        .RequiresInHandler(Permission.ModelRead)
        .Lists<LineageGraphEdge>()
        .Refuses(LineageProblems.Invalid)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<IResult> Handle(
        HttpRequest request, string node, bool? history, RegistryDb db, LineageEnds ends, LineageNodes nodes,
        int? limit, string? cursor, CancellationToken cancellationToken)
    {
        var page = new PageRequest(limit, cursor);
        if (page.CheckIds(List, out var after) is { } refused) return refused;
        if (!LineageNodes.TryRead(node, out var read, out var reason))
            return Problem.Of(LineageProblems.Invalid, "Nothing was looked up.",
                new Dictionary<string, string[]> { ["node"] = [reason] });
        var (found, missing) = await ends.FindAsync(read, cancellationToken);
        if (found is null) return missing!;     // one of the two is always there

        var (kind, reference) = (found.Kind.Wire(), found.Reference);
        var edges = db.LineageEdges.AsNoTracking().Where(edge =>
            (edge.FromKind == kind && edge.FromRef == reference) || (edge.ToKind == kind && edge.ToRef == reference));
        if (history is not true) edges = edges.Where(edge => edge.EndedAt == null);
        if (after is { } id) edges = edges.Where(edge => edge.Id > id);
        var rows = await edges.OrderBy(edge => edge.Id).Take(page.Take + 1).ToListAsync(cancellationToken);

        var next = rows.Count > page.Take ? Cursor.Encode(List, rows[page.Take - 1].Id.ToString()) : null;
        var items = rows.Take(page.Take)
            .Where(row => LineageStore.Read(row) is var edge && nodes.MaySee(edge.From) && nodes.MaySee(edge.To))
            .Select(LineageMapping.ToWire);
        return Listing.Of(request, [.. items], next, ToCsv);
    }

    static IResult ToCsv(IEnumerable<LineageGraphEdge> edges, string? next) => Csv.Of(
        ["id", "from", "relation", "to", "origin", "createdAt", "endedAt"],
        edges.Select(edge => new[]
        {
            edge.Id.ToString(), edge.From, edge.Relation, edge.To, edge.Origin,
            edge.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
            edge.EndedAt?.ToString("O", CultureInfo.InvariantCulture),
        }), next);
}
