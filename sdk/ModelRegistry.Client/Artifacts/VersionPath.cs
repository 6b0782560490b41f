namespace ModelRegistry.Client.Artifacts;

/// <summary>The version whose files are moved.</summary>
sealed record VersionPath(string Group, string Name, string Version)
{
    /// <summary>A path of a file with each segment escaped.</summary>
    public static string Segments(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
