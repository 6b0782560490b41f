using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>A condition with its names and types settled. Closed, immutable.</summary>
abstract record Condition(SourceSpan Span)
{
    public sealed record All(ImmutableArray<Condition> Parts, SourceSpan Span) : Condition(Span);

    public sealed record Any(ImmutableArray<Condition> Parts, SourceSpan Span) : Condition(Span);

    public sealed record Not(Condition Operand, SourceSpan Span) : Condition(Span);

    public sealed record IfThen(Condition If, Condition Then, SourceSpan Span) : Condition(Span);

    public sealed record Every(Variable Variable, Operand Collection, Condition? Where, Condition Body, SourceSpan Span)
        : Condition(Span);

    public sealed record Some(Variable Variable, Operand Collection, Condition? Where, SourceSpan Span)
        : Condition(Span);

    public sealed record Count(
        Quantity Quantity, decimal Threshold, Operand? Distinct, Variable Variable, Operand Collection,
            Condition? Where, SourceSpan Span)
        : Condition(Span);

    public sealed record Compare(Operand Left, Relation Relation, Operand Right, SourceSpan Span) : Condition(Span);

    public sealed record Between(Operand Value, Operand Low, Operand High, SourceSpan Span) : Condition(Span);

    public sealed record Within(Operand Value, Operand Distance, Operand Anchor, SourceSpan Span) : Condition(Span);

    public sealed record Test(Operand Value, ValueTest Kind, bool Negated, SourceSpan Span) : Condition(Span);

    public sealed record HasFormat(Operand Value, ValueFormat Format, SourceSpan Span) : Condition(Span);

    public sealed record IsTrue(Operand Value, SourceSpan Span) : Condition(Span);

    public sealed record Call(DefineSymbol Define, ImmutableArray<Operand> Arguments, SourceSpan Span)
        : Condition(Span);

    /// <summary>Could not be bound; a diagnostic says why.</summary>
    public sealed record Broken(SourceSpan Span) : Condition(Span);
}
