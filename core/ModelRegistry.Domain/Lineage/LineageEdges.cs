namespace ModelRegistry.Domain.Lineage;

/// <summary>
/// Looks up the edges that leave any of these nodes in a direction: those whose <c>From</c> is one of them when walking
/// up, whose <c>To</c> is one of them when walking down.
/// </summary>
public delegate ValueTask<IReadOnlyList<LineageEdge>> LineageEdges(
    IReadOnlyCollection<LineageNode> nodes, LineageDirection direction, CancellationToken cancellationToken);
