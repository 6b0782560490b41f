using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>A condition that a pack gives a name. It is bound once, when it is first used.</summary>
sealed class DefineSymbol(Declaration.Define declaration) : Symbol(declaration.Name)
{
    public Declaration.Define Declaration => declaration;

    public ImmutableArray<Variable> Parameters { get; set; } = [];

    public Condition? Body { get; set; }

    public ReadSet Reads { get; } = new();

    /// <summary>Whether it is being bound: meeting it again then means that it is defined by itself.</summary>
    public bool Binding { get; set; }
}
