using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>What a name turned out to mean. Closed.</summary>
abstract record Meaning
{
    Meaning() { }

    /// <summary>Where it is declared; null for what no pack declares.</summary>
    public virtual Word? Declared => null;

    /// <summary>A field, by its path through lists: <c>artifacts.type</c>.</summary>
    public sealed record OfField(string Path, Field Field) : Meaning;

    /// <summary>A parameter, list or definition.</summary>
    public sealed record OfSymbol(Symbol Symbol) : Meaning
    {
        public override Word Declared => Symbol.Name;
    }

    public sealed record OfVariable(Variable Variable) : Meaning
    {
        public override Word? Declared => Variable.Declared;
    }

    public sealed record OfStandard(Declaration.Standard Standard) : Meaning
    {
        public override Word Declared => Standard.Name;
    }

    public sealed record OfSample(Declaration.Sample Sample) : Meaning
    {
        public override Word Declared => Sample.Name;
    }

    public sealed record OfRule(Declaration.Rule Rule) : Meaning
    {
        public override Word Declared => Rule.Name;
    }

    /// <summary>A pack: by its name, or by what an import calls it.</summary>
    public sealed record OfPack(PackScope Pack) : Meaning
    {
        public override Word? Declared => Pack.Syntax.Name;
    }

    public sealed record OfFunction(string Name) : Meaning;

    public sealed record OfMember(EnumType Type, EnumValue Value) : Meaning;

    /// <summary>A value of a managed taxonomy.</summary>
    public sealed record OfTerm(VocabularyType Type, string Value) : Meaning;

    public sealed record OfType(string Name, FieldType Type) : Meaning;
}
