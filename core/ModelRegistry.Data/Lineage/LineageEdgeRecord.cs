namespace ModelRegistry.Data.Lineage;

/// <summary>A typed edge from something to what it was made from. An edge is never deleted: it ends.</summary>
public sealed class LineageEdgeRecord
{
    public required Guid Id { get; init; }
    public required string FromKind { get; init; }
    public required string FromRef { get; init; }
    public required string Relation { get; init; }
    public required string ToKind { get; init; }
    public required string ToRef { get; init; }

    /// <summary><c>declared</c> (read from metadata) or <c>recorded</c> (made through the API).</summary>
    public required string Origin { get; init; }

    public required Guid CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
}
