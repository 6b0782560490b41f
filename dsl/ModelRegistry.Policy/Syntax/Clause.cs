using System.Collections.Immutable;

namespace ModelRegistry.Policy.Syntax;

/// <summary>One line of a rule. Closed.</summary>
abstract record Clause : Node
{
    Clause(SourceSpan span) : base(span) { }

    public sealed record On(string Level, ImmutableArray<EventName> Events, SourceSpan Span) : Clause(Span);

    public sealed record Applies(Expression When, SourceSpan Span) : Clause(Span);

    public sealed record Require(Expression Condition, SourceSpan Span) : Clause(Span);

    /// <summary><c>because</c>, <c>fix</c>, <c>owner</c>, <c>describes</c>, <c>see</c>: a word and a text.</summary>
    public sealed record Says(string Keyword, Word Text, SourceSpan Span) : Clause(Span);

    public sealed record Maps(ImmutableArray<(Word Standard, Word Id)> To, SourceSpan Span) : Clause(Span);

    public sealed record Obliges(ImmutableArray<Word> Names, SourceSpan Span) : Clause(Span);

    public sealed record Waivable(ImmutableArray<Word> By, Expression? Longest, bool WithControls, SourceSpan Span)
        : Clause(Span);

    public sealed record NeverWaivable(SourceSpan Span) : Clause(Span);

    public sealed record Grandfather(DateOnly Before, DateOnly Until, SourceSpan Span) : Clause(Span);

    public sealed record Retired(DateOnly Day, SourceSpan Span) : Clause(Span);

    /// <summary><c>missing evidence warns</c>: the one way to weaken the answer to missing evidence.</summary>
    public sealed record MissingWarns(SourceSpan Span) : Clause(Span);
}
