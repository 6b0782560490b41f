namespace ModelRegistry.Policy.Syntax;

/// <summary><c>path = value</c>, in samples, records, overrides and tests.</summary>
sealed record Assignment(PathName Path, Expression Value, SourceSpan Span) : Node(Span);
