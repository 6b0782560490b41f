namespace ModelRegistry.Policy.Editing;

/// <summary>A word of a file and what it is, for colours.</summary>
/// <param name="Span">The word; it never reaches over a line's end.</param>
/// <param name="Kind">What it is.</param>
public sealed record PaintedToken(SourceSpan Span, TokenPaint Kind);
