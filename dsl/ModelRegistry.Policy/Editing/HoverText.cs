namespace ModelRegistry.Policy.Editing;

/// <summary>What is told about a name.</summary>
/// <param name="Span">The name.</param>
/// <param name="Markdown">What it means.</param>
public sealed record HoverText(SourceSpan Span, string Markdown);
