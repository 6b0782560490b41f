namespace ModelRegistry.Policy;

/// <summary>A change to a file: what stands at a place gives way to another text.</summary>
/// <param name="Span">The place; of length 0 where something is only added.</param>
/// <param name="Text">What stands there afterwards.</param>
public sealed record TextEdit(SourceSpan Span, string Text);
