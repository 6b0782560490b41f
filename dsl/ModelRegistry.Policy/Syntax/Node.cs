namespace ModelRegistry.Policy.Syntax;

/// <summary>A part of a pack's syntax tree. Trees are immutable; every part knows its place.</summary>
abstract record Node(SourceSpan Span);
