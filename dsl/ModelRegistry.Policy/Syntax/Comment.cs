namespace ModelRegistry.Policy.Syntax;

/// <summary>A comment, kept beside the tokens.</summary>
/// <param name="Text">As it is written, with its <c>#</c>.</param>
/// <param name="Span">From the <c>#</c> to the end of the line.</param>
/// <param name="TokenIndex">The index of the token that it precedes.</param>
/// <param name="IsTrailing">Whether it ends a line that says something.</param>
sealed record Comment(string Text, SourceSpan Span, int TokenIndex, bool IsTrailing);
