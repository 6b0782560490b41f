using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>The names of one pack: its own, and those of the packs that it imports under their alias.</summary>
sealed class PackScope(PackSyntax syntax)
{
    public PackSyntax Syntax => syntax;

    public Dictionary<string, Symbol> Symbols { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Declaration.Standard> Standards { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, PackScope> Imports { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Declaration.Sample> Samples { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Declaration.Rule> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether this name was declared in a way that could not be read.</summary>
    public bool IsDamaged(string name) => syntax.DamagedNames.Contains(name);

    /// <summary>This pack and those that it imports, directly or through others, imports first.</summary>
    public IReadOnlyList<PackScope> Closure()
    {
        List<PackScope> all = [];
        Collect(all);
        return all;
    }

    void Collect(List<PackScope> all)
    {
        if (all.Contains(this)) return;
        all.Add(this);
        foreach (var import in Imports.Values) import.Collect(all);
    }
}
