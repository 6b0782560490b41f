namespace ModelRegistry.Client.Versions;

/// <summary>How much of the expected metadata is there.</summary>
/// <param name="Overall">Percent, 0 to 100.</param>
/// <param name="Blocks">The same by block; left out in lists.</param>
public sealed record MetadataCompleteness(int Overall, IReadOnlyList<BlockCompleteness>? Blocks = null);
