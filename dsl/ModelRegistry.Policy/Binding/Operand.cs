using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>A value with its names and types settled. Closed, immutable.</summary>
abstract record Operand(SourceSpan Span, FieldType Type)
{
    public sealed record Constant(Value Value, SourceSpan Span, FieldType Type) : Operand(Span, Type);

    /// <summary>A field of the document, of the event or of the version in production.</summary>
    public sealed record Field(ImmutableArray<string> Steps, SourceSpan Span, FieldType Type) : Operand(Span, Type);

    /// <summary>A variable, or a field of the record that it stands for.</summary>
    public sealed record Local(Variable Variable, ImmutableArray<string> Steps, SourceSpan Span, FieldType Type)
        : Operand(Span, Type);

    public sealed record Parameter(ParameterSymbol Symbol, SourceSpan Span, FieldType Type) : Operand(Span, Type);

    public sealed record Named(ListSymbol Symbol, SourceSpan Span, FieldType Type) : Operand(Span, Type);

    public sealed record Many(ImmutableArray<Operand> Items, SourceSpan Span, FieldType Type) : Operand(Span, Type);

    public sealed record Arithmetic(Operand Left, Operator Operator, Operand Right, SourceSpan Span, FieldType Type)
        : Operand(Span, Type);

    public sealed record Otherwise(Operand Value, Operand Fallback, SourceSpan Span, FieldType Type)
        : Operand(Span, Type);

    public sealed record AgeOf(Operand Since, SourceSpan Span, FieldType Type) : Operand(Span, Type);

    public sealed record Call(Function Function, ImmutableArray<Operand> Arguments, SourceSpan Span, FieldType Type)
        : Operand(Span, Type);

    /// <summary>A call of a function of the host.</summary>
    public sealed record HostCall(
        FunctionSymbol Function, ImmutableArray<Operand> Arguments, SourceSpan Span, FieldType Type)
        : Operand(Span, Type);

    /// <summary>The condition's truth as a value: a definition used where a value stands.</summary>
    public sealed record Truth(Condition Condition, SourceSpan Span, FieldType Type) : Operand(Span, Type);

    /// <summary>Could not be bound; a diagnostic says why.</summary>
    public sealed record Broken(SourceSpan Span, FieldType Type) : Operand(Span, Type);
}
