using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>A name that a quantifier or a definition binds. Two of the same name are two variables.</summary>
sealed class Variable(string name, FieldType type, string? path, bool isQuantified)
{
    public string Name => name;

    /// <summary>Where it gets its name.</summary>
    public Word? Declared { get; init; }

    public FieldType Type => type;

    /// <summary>The schema path whose items it stands for; null when it stands for none.</summary>
    public string? Path => path;

    /// <summary>Whether a quantifier binds it, and not a definition.</summary>
    public bool IsQuantified => isQuantified;
}
