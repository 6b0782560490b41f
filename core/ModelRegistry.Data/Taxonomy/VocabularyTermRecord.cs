namespace ModelRegistry.Data.Taxonomy;

/// <summary>A value of a managed vocabulary (taxonomy).</summary>
public sealed class VocabularyTermRecord : IRevisioned
{
    public required Guid Id { get; init; }
    public required string Vocabulary { get; init; }
    public required string Value { get; init; }
    public required string Label { get; set; }
    public required string Description { get; set; }

    /// <summary>A retired value stays on what has it, and is refused for anything new.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    public long Revision { get; set; }
}
