namespace ModelRegistry.Policy.Binding;

/// <summary>What a condition depends on, through its definitions.</summary>
sealed class ReadSet
{
    /// <summary>Paths of the metadata, the event and the version in production.</summary>
    public HashSet<string> Paths { get; } = new(StringComparer.Ordinal);

    public HashSet<ParameterSymbol> Parameters { get; } = [];

    public void Add(ReadSet other)
    {
        Paths.UnionWith(other.Paths);
        Parameters.UnionWith(other.Parameters);
    }
}
