using System.Collections.Immutable;

namespace ModelRegistry.Policy.Syntax;

/// <summary>One line of a waiver. Closed.</summary>
abstract record WaiverLine : Node
{
    WaiverLine(SourceSpan span) : base(span) { }

    public sealed record Models(Word Model, string? Version, SourceSpan Span) : WaiverLine(Span);

    public sealed record Until(DateOnly Day, SourceSpan DaySpan, SourceSpan Span) : WaiverLine(Span);

    public sealed record Granted(Word By, Word Role, DateOnly On, SourceSpan Span) : WaiverLine(Span);

    public sealed record Because(Word Text, SourceSpan Span) : WaiverLine(Span);

    public sealed record Controls(ImmutableArray<Word> Texts, SourceSpan Span) : WaiverLine(Span);
}
