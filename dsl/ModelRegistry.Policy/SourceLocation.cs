namespace ModelRegistry.Policy;

/// <summary>Where something stands in a pack.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">Counts from 1.</param>
public sealed record SourceLocation(string File, int Line);
