namespace ModelRegistry.Client.Http;

/// <summary>
/// A page of a list. <paramref name="NextCursor"/> asks for the next one; null when this is the last.
/// </summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);
