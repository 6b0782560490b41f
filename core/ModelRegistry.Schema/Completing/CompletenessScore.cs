namespace ModelRegistry.Schema.Completing;

/// <summary>How much of the expected metadata is there.</summary>
/// <param name="Blocks">The score of each block, in the schema's order.</param>
public sealed record CompletenessScore(IReadOnlyList<BlockCompleteness> Blocks)
{
    /// <summary>How many fields are expected, over all blocks.</summary>
    public int Expected => Blocks.Sum(block => block.Expected);

    /// <summary>How many of them are there.</summary>
    public int Present => Blocks.Sum(block => block.Present);

    /// <summary>The share that is there, 0 to 1.</summary>
    public decimal Share => (decimal)Present / Expected;

    /// <summary>The paths of those that are not, <c>identity.contact</c>.</summary>
    public IReadOnlyList<string> Absent => [.. Blocks.SelectMany(block => block.Absent)];
}
