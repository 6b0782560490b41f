using System.Collections.Immutable;

namespace ModelRegistry.Policy.Syntax;

/// <summary>Names with dots between them, such as <c>evals.llm.toxicity</c>.</summary>
sealed record PathName(ImmutableArray<Word> Parts, SourceSpan Span) : Node(Span)
{
    public string Text => string.Join('.', Parts.Select(part => part.Text));
}
