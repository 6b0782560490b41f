using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>A number, list or text that a pack lets others set, within bounds.</summary>
sealed class ParameterSymbol(
    Declaration.Parameter declaration, FieldType type, Operand value, Operand? low, Operand? high)
    : Symbol(declaration.Name)
{
    public Declaration.Parameter Declaration => declaration;

    public FieldType Type => type;

    public Operand Default => value;

    public Operand? Low => low;

    public Operand? High => high;
}
