using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>A list that a pack gives a name.</summary>
sealed class ListSymbol(Word name, FieldType type, Operand.Many items) : Symbol(name)
{
    public FieldType Type => type;

    public Operand.Many Items => items;
}
