namespace ModelRegistry.Policy.Explaining;

/// <summary>
/// A condition, or an item of a quantifier, with what it came to and what it is made of. The names of definitions are
/// unfolded: below a <c>definition</c> stands what it means.
/// </summary>
public sealed record ExplanationNode
{
    /// <summary>
    /// <c>all</c>, <c>any</c>, <c>not</c>, <c>if</c>, <c>every</c>, <c>some</c>, <c>no</c>, <c>count</c>, <c>item</c>,
    /// <c>definition</c> or <c>test</c>, which is a condition without parts.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>
    /// As the policy writes it, on one line; the place of an <c>item</c>, such as <c>artifacts[1]</c>.
    /// </summary>
    public required string Text { get; init; }

    public required NodeTruth Truth { get; init; }

    /// <summary>What was looked at, each value once; at most <see cref="Explanation.MaxReads"/>.</summary>
    public required IReadOnlyList<ValueRead> Reads { get; init; }

    /// <summary>What a <c>test</c> expects of the value, as a phrase: "at most max_rate (3%)".</summary>
    public string? Expected { get; init; }

    /// <summary>The evidence that would settle an unknown <c>test</c>.</summary>
    public IReadOnlyList<MissingEvidence>? Missing { get; init; }

    /// <summary>
    /// The parts that were looked at: those of a quantifier are items, first of all those that decided, in the order
    /// of the metadata.
    /// </summary>
    public required IReadOnlyList<ExplanationNode> Parts { get; init; }

    /// <summary>How many parts or items are not shown.</summary>
    public int Omitted { get; init; }

    /// <summary>Where the condition stands.</summary>
    public required SourceRange At { get; init; }
}
