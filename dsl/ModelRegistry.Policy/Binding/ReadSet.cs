namespace ModelRegistry.Policy.Binding;

/// <summary>What a condition depends on, through its definitions.</summary>
sealed class ReadSet
{
    /// <summary>
    /// Paths of the metadata, the event and the version in production. Inside a definition, paths below one of its
    /// parameters begin with the parameter's placeholder.
    /// </summary>
    public HashSet<string> Paths { get; } = new(StringComparer.Ordinal);

    public HashSet<ParameterSymbol> Parameters { get; } = [];

    /// <summary>Lists and definitions that are named, through definitions too.</summary>
    public HashSet<Symbol> Symbols { get; } = [];

    /// <summary>Stands for whatever a definition is given; no path of the metadata looks like it.</summary>
    public static string Placeholder(string parameter) => $"({parameter})";

    /// <summary>Adds what another condition reads.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="arguments">The paths that stand for placeholders; null for a value that is no path.</param>
    public void Add(ReadSet other, IReadOnlyDictionary<string, string?>? arguments = null)
    {
        foreach (var path in other.Paths)
        {
            if (Settled(path, arguments) is { } settled) Paths.Add(settled);
        }

        Parameters.UnionWith(other.Parameters);
        Symbols.UnionWith(other.Symbols);
    }

    static string? Settled(string path, IReadOnlyDictionary<string, string?>? arguments)
    {
        var end = path.IndexOf(')', StringComparison.Ordinal);
        if (arguments is null || end < 0) return path;
        var root = arguments.GetValueOrDefault(path[..(end + 1)]);
        return root is null ? null : $"{root}{path[(end + 1)..]}";
    }
}
