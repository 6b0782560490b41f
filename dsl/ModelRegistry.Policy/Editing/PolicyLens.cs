namespace ModelRegistry.Policy.Editing;

/// <summary>A line above which something can be done.</summary>
/// <param name="Kind">What.</param>
/// <param name="Span">The name that it is about.</param>
/// <param name="Pack">The pack that it stands in.</param>
/// <param name="Title">A test's title; empty for a pack.</param>
public sealed record PolicyLens(PolicyLensKind Kind, SourceSpan Span, string Pack, string Title);
