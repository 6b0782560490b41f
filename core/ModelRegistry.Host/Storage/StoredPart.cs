namespace ModelRegistry.Host.Storage;

/// <summary>A part that is safely on disk.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Length">Bytes.</param>
sealed record StoredPart(int Number, long Length);
