namespace ModelRegistry.Policy;

/// <summary>A second place that a diagnostic points at, underlined with dashes.</summary>
/// <param name="Span">The place.</param>
/// <param name="Text">What is said beside it.</param>
public sealed record SpanLabel(SourceSpan Span, string Text);
