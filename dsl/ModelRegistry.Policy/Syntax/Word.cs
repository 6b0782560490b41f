namespace ModelRegistry.Policy.Syntax;

/// <summary>A name or a text with its place.</summary>
/// <param name="Text">A text stands here without its quotes and escapes.</param>
/// <param name="Span">Where.</param>
sealed record Word(string Text, SourceSpan Span) : Node(Span);
