using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Lineage;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Host.Lineage;

/// <summary>Looks lineage edges up in the database.</summary>
sealed class LineageStore(RegistryDb db)
{
    const int AskedAtOnce = 500;

    /// <summary>The active edges that leave any of the nodes, a few queries for all of them.</summary>
    public async Task<IReadOnlyList<LineageEdgeRecord>> LeavingAsync(
        IReadOnlyCollection<LineageNode> nodes, LineageDirection direction, CancellationToken cancellationToken)
    {
        var found = new List<LineageEdgeRecord>();
        foreach (var kind in nodes.GroupBy(node => node.Kind, node => node.Reference))
        {
            var name = kind.Key.Wire();
            foreach (var refs in kind.Chunk(AskedAtOnce))
            {
                var active = db.LineageEdges.AsNoTracking().Where(edge => edge.EndedAt == null);
                active = direction is LineageDirection.Up
                    ? active.Where(edge => edge.FromKind == name && refs.Contains(edge.FromRef))
                    : active.Where(edge => edge.ToKind == name && refs.Contains(edge.ToRef));
                found.AddRange(await active.OrderBy(edge => edge.Id).Take(LineageWalker.MaxNodes)
                    .ToListAsync(cancellationToken));
            }
        }
        return found;
    }

    /// <summary>
    /// Lets one writer of edges through at a time, so that two edges that close a ring together are seen. On SQLite the
    /// writer's turn does that.
    /// </summary>
    public async Task LockAsync(CancellationToken cancellationToken)
    {
        const long Lineage = 0x6C696E65;
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lineage})", cancellationToken);
    }

    /// <summary>The ring that an edge would close; null when it closes none.</summary>
    public ValueTask<IReadOnlyList<LineageNode>?> FindRingAsync(
        LineageEdge added, CancellationToken cancellationToken) =>
        new LineageWalker(async (nodes, direction, stop) =>
            [.. (await LeavingAsync(nodes, direction, stop)).Select(Read)]).FindRingAsync(added, cancellationToken);

    public static LineageEdge Read(LineageEdgeRecord row) =>
        new(Node(row.FromKind, row.FromRef), Relation(row.Relation), Node(row.ToKind, row.ToRef));

    static LineageNode Node(string kind, string reference) =>
        LineageNames.TryParse(kind, out LineageKind read)
            ? new(read, reference)
            : throw new InvalidOperationException($"'{kind}' is no kind of lineage node.");

    static LineageRelation Relation(string name) =>
        LineageNames.TryParse(name, out LineageRelation read)
            ? read
            : throw new InvalidOperationException($"'{name}' is no lineage relation.");
}
