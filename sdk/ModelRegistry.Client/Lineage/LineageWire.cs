using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Lineage;

/// <summary>What something came from, or what came from it.</summary>
/// <param name="Start">The node that was asked about, <c>version:search/answer-bot@2.3.0</c>.</param>
/// <param name="Direction"><c>up</c> to the origins, <c>down</c> to the consequences.</param>
/// <param name="Nodes">Every node that was reached, the nearest first; the start has distance 0.</param>
/// <param name="Edges">Every edge between them.</param>
/// <param name="Truncated">A limit was met: there is more.</param>
public sealed record LineageGraph(
    string Start, string Direction, IReadOnlyList<LineageGraphNode> Nodes, IReadOnlyList<LineageGraphEdge> Edges,
    bool Truncated);

/// <summary>A node, and how many edges it is away from the start.</summary>
public sealed record LineageGraphNode(string Node, string Kind, string Reference, int Distance);

/// <summary>
/// A statement of origin: <paramref name="From"/> came from <paramref name="To"/>. <paramref name="Origin"/> is
/// <c>declared</c> for what metadata says, <c>recorded</c> for what was stated through the API.
/// </summary>
public sealed record LineageGraphEdge(
    Guid Id, string From, string Relation, string To, string Origin, DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt);

/// <summary>States that <paramref name="From"/> came from <paramref name="To"/>.</summary>
/// <param name="From">Such as <c>version:search/answer-bot@2.3.0</c>.</param>
/// <param name="Relation">Such as <c>fine-tuned-from</c>.</param>
/// <param name="To">Such as <c>base-model:mistralai/Mistral-7B-v0.3</c>.</param>
public sealed record NewLineageEdge(
    [property: Required, MaxLength(600)] string From,
    [property: Required, MaxLength(40)] string Relation,
    [property: Required, MaxLength(600)] string To);
