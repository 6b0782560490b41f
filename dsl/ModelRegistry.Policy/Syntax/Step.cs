using System.Collections.Immutable;

namespace ModelRegistry.Policy.Syntax;

/// <summary>One line of a test or table. Closed.</summary>
abstract record Step : Node
{
    Step(SourceSpan span) : base(span) { }

    public sealed record Given(PathName Sample, SourceSpan Span) : Step(Span);

    public sealed record With(Assignment Value, SourceSpan Span) : Step(Span);

    public sealed record Without(PathName Path, SourceSpan Span) : Step(Span);

    public sealed record Waived(Word Rule, Word By, DateOnly Until, SourceSpan Span) : Step(Span);

    public sealed record On(EventName Event, Expression? At, SourceSpan Span) : Step(Span);

    public sealed record Vary(PathName Path, ImmutableArray<(Expression Value, Word Verdict)> Rows, SourceSpan Span)
        : Step(Span);

    /// <summary><c>vary event { submit gives warn }</c>: the gates themselves are varied.</summary>
    public sealed record VaryEvent(
        ImmutableArray<(EventName Event, Expression? At, Word Verdict)> Rows, SourceSpan Span) : Step(Span);

    public sealed record ExpectOutcome(Word Outcome, SourceSpan Span) : Step(Span);

    public sealed record ExpectVerdict(
        bool Only, ImmutableArray<Word> Rules, Word Verdict, PathName? Missing, Word? Because, SourceSpan Span)
            : Step(Span);
}
