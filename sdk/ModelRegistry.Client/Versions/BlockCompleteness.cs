namespace ModelRegistry.Client.Versions;

/// <summary>How much of one block of the metadata is there.</summary>
/// <param name="Block">The block: <c>identity</c>, <c>data</c> …</param>
/// <param name="Percent">0 to 100.</param>
/// <param name="Absent">Paths of the expected fields that are not there.</param>
public sealed record BlockCompleteness(string Block, int Percent, IReadOnlyList<string> Absent);
