using System.Globalization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Lineage;

/// <summary>What came from what.</summary>
public sealed class LineageClient(RegistryWire wire)
{
    const string Root = "api/v1/lineage";

    /// <summary>Walks from a node, <c>version:search/answer-bot@2.3.0</c>.</summary>
    /// <param name="node">The node.</param>
    /// <param name="direction"><c>up</c> to the origins, <c>down</c> to the consequences.</param>
    /// <param name="depth">Edges to go at most, 1 to 50; 10 when null.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task<LineageGraph> WalkAsync(
        string node, string direction, int? depth, CancellationToken cancellationToken) =>
        wire.GetAsync(Root + QueryText.Of(("node", node), ("direction", direction),
                ("depth", depth?.ToString(CultureInfo.InvariantCulture))),
            LineageJson.Default.LineageGraph, cancellationToken);

    /// <summary>A page of the edges at a node, oldest first; with those that have ended, its history.</summary>
    public Task<Page<LineageGraphEdge>> EdgesAsync(
        string node, bool history, string? cursor, CancellationToken cancellationToken) =>
        wire.GetAsync($"{Root}/edges{QueryText.Of(
                ("node", node), ("history", history ? "true" : null), ("cursor", cursor))}",
            LineageJson.Default.PageLineageGraphEdge, cancellationToken);

    /// <summary>
    /// States an origin. Refused with <c>lineage-cycle</c>, <c>lineage-invalid</c>, <c>lineage-exists</c>.
    /// </summary>
    public Task<LineageGraphEdge> AddAsync(NewLineageEdge edge, CancellationToken cancellationToken) =>
        wire.PostAsync($"{Root}/edges", edge, LineageJson.Default.NewLineageEdge,
            LineageJson.Default.LineageGraphEdge, cancellationToken);

    /// <summary>One edge.</summary>
    public Task<LineageGraphEdge> GetAsync(Guid edge, CancellationToken cancellationToken) =>
        wire.GetAsync($"{Root}/edges/{edge}", LineageJson.Default.LineageGraphEdge, cancellationToken);

    /// <summary>Ends an edge that was stated; it stays in the history.</summary>
    public Task<LineageGraphEdge> EndAsync(Guid edge, CancellationToken cancellationToken) =>
        wire.PostAsync($"{Root}/edges/{edge}/end", [], "application/json", LineageJson.Default.LineageGraphEdge,
            cancellationToken);
}
