namespace ModelRegistry.Policy;

/// <summary>A pack that another one imports.</summary>
/// <param name="Pack">Such as <c>ai/baseline</c>.</param>
/// <param name="Version">The version, or its first parts: <c>1</c> takes 1.x.y.</param>
public sealed record PackImport(string Pack, string Version)
{
    /// <summary>Whether a version is one that the import takes.</summary>
    public bool Takes(string version) =>
        version == Version || version.StartsWith($"{Version}.", StringComparison.Ordinal);
}
