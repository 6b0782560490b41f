using System.Collections.Immutable;

namespace ModelRegistry.Policy.Syntax;

/// <summary>A condition or a value, as it is written. Closed.</summary>
abstract partial record Expression : Node
{
    Expression(SourceSpan span) : base(span) { }

    public sealed record Or(ImmutableArray<Expression> Parts, SourceSpan Span) : Expression(Span);

    public sealed record And(ImmutableArray<Expression> Parts, SourceSpan Span) : Expression(Span);

    public sealed record Not(Expression Operand, SourceSpan Span) : Expression(Span);

    public sealed record IfThen(Expression Condition, Expression Consequence, SourceSpan Span) : Expression(Span);

    public sealed record Every(Word Variable, PathName Collection, Expression? Where, Expression Body, SourceSpan Span)
        : Expression(Span);

    /// <summary><c>some</c>, or <c>no</c> when <paramref name="Negated"/>.</summary>
    public sealed record Some(bool Negated, Word Variable, PathName Collection, Expression? Where, SourceSpan Span)
        : Expression(Span);

    public sealed record Count(
        Quantity Quantity, decimal Threshold, PathName? Distinct, Word Variable, PathName Collection, Expression? Where,
            SourceSpan Span)
        : Expression(Span);

    public sealed record Compare(Expression Left, Relation Relation, Expression Right, SourceSpan Span)
        : Expression(Span);

    public sealed record Between(Expression Value, Expression Low, Expression High, SourceSpan Span) : Expression(Span);

    /// <summary><c>x is within 30 days of y</c>.</summary>
    public sealed record Within(Expression Value, Expression Distance, Expression Anchor, SourceSpan Span)
        : Expression(Span);

    /// <summary><c>x is present</c>, and <c>is not present</c> when <paramref name="Negated"/>.</summary>
    public sealed record Test(Expression Value, ValueTest Kind, bool Negated, SourceSpan Span) : Expression(Span);

    /// <summary><c>x is a url</c>.</summary>
    public sealed record HasFormat(Expression Value, Word Format, SourceSpan Span) : Expression(Span);
}
