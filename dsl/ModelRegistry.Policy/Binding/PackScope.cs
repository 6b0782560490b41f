using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>The names of one pack: its own, and those of the packs that it imports under their alias.</summary>
sealed class PackScope(PackSyntax syntax)
{
    readonly HashSet<string> _damaged = new(StringComparer.Ordinal);

    public PackSyntax Syntax => syntax;

    public Dictionary<string, Symbol> Symbols { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Declaration.Standard> Standards { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, PackScope> Imports { get; } = new(StringComparer.Ordinal);

    /// <summary>By alias, the name of the pack as the import writes it.</summary>
    public Dictionary<string, Word> ImportNames { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Declaration.Sample> Samples { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Declaration.Rule> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether this name was declared in a way that could not be read: using it is no second mistake.
    /// </summary>
    public bool IsDamaged(string name) => syntax.DamagedNames.Contains(name) || _damaged.Contains(name);

    /// <summary>Notes a name whose declaration has a mistake that was reported.</summary>
    public void Damage(string name) => _damaged.Add(name);

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
