namespace ModelRegistry.Client.Artifacts;

/// <summary>What arrived is not the artifact: its SHA-256 is another. The bytes must not be used.</summary>
public sealed class CorruptDownloadException(string path, string expected, string found) : IOException(
    $"{path} was to have the SHA-256 {expected}, but what arrived has {found}. The content was refused.")
{
    /// <summary>The digest that the registry records.</summary>
    public string Expected { get; } = expected;

    /// <summary>The digest of what arrived.</summary>
    public string Found { get; } = found;
}
