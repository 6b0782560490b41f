namespace ModelRegistry.Domain.Lineage;

/// <summary>
/// Walks the graph breadth first, so every node is found by a shortest way and once, also where edges form a ring.
/// </summary>
/// <param name="edges">Asked once a level.</param>
public sealed class LineageWalker(LineageEdges edges)
{
    /// <summary>The deepest a walk may go, in edges.</summary>
    public const int MaxDepth = 50;

    /// <summary>The most nodes that a walk returns.</summary>
    public const int MaxNodes = 10_000;

    /// <summary>Every node within <paramref name="depth"/> edges (at most <see cref="MaxDepth"/>).</summary>
    public async ValueTask<LineageWalk> WalkAsync(
        LineageNode start, LineageDirection direction, int depth, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, MaxDepth);
        List<LineageStep> steps = [];
        HashSet<LineageNode> seen = [start];
        List<LineageNode> level = [start];
        for (var distance = 1; level.Count > 0; distance++)
        {
            List<LineageNode> next = [];
            foreach (var edge in await edges(level, direction, cancellationToken))
            {
                var node = direction is LineageDirection.Up ? edge.To : edge.From;
                if (!seen.Add(node)) continue;
                if (distance > depth || steps.Count == MaxNodes) return new(steps, Truncated: true);
                steps.Add(new(node, distance, edge));
                next.Add(node);
            }

            level = next;
        }

        return new(steps, Truncated: false);
    }

    /// <summary>
    /// The ring that a new edge would close, from its start over the edges that exist back to it; null when it closes
    /// none. The search visits every origin of the edge's end, however many: a ring that is missed stays for ever.
    /// </summary>
    public async ValueTask<IReadOnlyList<LineageNode>?> FindRingAsync(
        LineageEdge added, CancellationToken cancellationToken)
    {
        if (added.From == added.To) return [added.From, added.To];
        Dictionary<LineageNode, LineageNode> reachedFrom = new() { [added.To] = added.From };
        List<LineageNode> level = [added.To];
        while (level.Count > 0)
        {
            List<LineageNode> next = [];
            foreach (var edge in await edges(level, LineageDirection.Up, cancellationToken))
            {
                if (!reachedFrom.TryAdd(edge.To, edge.From)) continue;
                if (edge.To == added.From) return Trace(added, reachedFrom);
                next.Add(edge.To);
            }

            level = next;
        }

        return null;
    }

    static List<LineageNode> Trace(LineageEdge added, Dictionary<LineageNode, LineageNode> reachedFrom)
    {
        List<LineageNode> ring = [added.From];
        for (var node = reachedFrom[added.From]; node != added.From; node = reachedFrom[node]) ring.Add(node);
        ring.Add(added.From);
        ring.Reverse();
        return ring;
    }
}
