namespace ModelRegistry.Schema.Completing;

/// <summary>How much of what is expected in one block is there.</summary>
/// <param name="Block">The block's name.</param>
/// <param name="Expected">How many fields are expected; never 0.</param>
/// <param name="Absent">The paths of those that are not there.</param>
public sealed record BlockCompleteness(string Block, int Expected, IReadOnlyList<string> Absent)
{
    /// <summary>How many are there.</summary>
    public int Present => Expected - Absent.Count;

    /// <summary>The share that is there, 0 to 1.</summary>
    public decimal Share => (decimal)Present / Expected;
}
