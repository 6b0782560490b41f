namespace ModelRegistry.Host.Inventory;

/// <summary>Some versions of the inventory.</summary>
/// <param name="Versions">The versions.</param>
/// <param name="ReadAnew">How many had no current document and were read from the records.</param>
sealed record ScannedPage(IReadOnlyList<ScannedVersion> Versions, int ReadAnew);
