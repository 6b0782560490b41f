using System.Collections.Immutable;

namespace ModelRegistry.Policy.Syntax;

abstract partial record Expression
{
    public sealed record Arithmetic(Expression Left, Operator Operator, Expression Right, SourceSpan Span)
        : Expression(Span);

    public sealed record Negate(Expression Operand, SourceSpan Span) : Expression(Span);

    /// <summary><c>x otherwise y</c>: y when x is missing.</summary>
    public sealed record Otherwise(Expression Value, Expression Fallback, SourceSpan Span) : Expression(Span);

    public sealed record Number(decimal Value, SourceSpan Span) : Expression(Span);

    /// <summary>A ratio: <c>3%</c> is 0.03.</summary>
    public sealed record Percent(decimal Ratio, SourceSpan Span) : Expression(Span);

    public sealed record Measure(decimal Amount, string Unit, SourceSpan Span) : Expression(Span);

    public sealed record Date(DateOnly Value, SourceSpan Span) : Expression(Span);

    public sealed record Instant(DateTimeOffset Value, SourceSpan Span) : Expression(Span);

    public sealed record Version(string Value, SourceSpan Span) : Expression(Span);

    public sealed record Text(string Value, SourceSpan Span) : Expression(Span);

    public sealed record Flag(bool Value, SourceSpan Span) : Expression(Span);

    /// <summary>The word <c>missing</c> as a value; samples and tables only.</summary>
    public sealed record Missing(SourceSpan Span) : Expression(Span);

    public sealed record Path(PathName Name, SourceSpan Span) : Expression(Span);

    /// <summary><c>count(x)</c>, <c>approved_by(MRC)</c>, <c>base.approved_by(MRC)</c>.</summary>
    public sealed record Call(PathName Function, ImmutableArray<Expression> Arguments, SourceSpan Span)
        : Expression(Span);

    public sealed record AgeOf(PathName Name, SourceSpan Span) : Expression(Span);

    /// <summary><c>Apache-2.0 with LLVM-exception</c>.</summary>
    /// <remarks>The exception is null where any will do: <c>GPL-2.0-only with any exception</c>.</remarks>
    public sealed record LicenceWith(Word Licence, Word? Exception, SourceSpan Span) : Expression(Span);

    /// <summary>Kept, so that the source can be written back and scopes can be closed on purpose.</summary>
    public sealed record Parenthesised(Expression Inner, SourceSpan Span) : Expression(Span);

    public sealed record Set(ImmutableArray<Expression> Items, SourceSpan Span) : Expression(Span);

    public sealed record List(ImmutableArray<Expression> Items, SourceSpan Span) : Expression(Span);

    public sealed record Record(ImmutableArray<Assignment> Fields, SourceSpan Span) : Expression(Span);
}
