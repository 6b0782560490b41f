namespace ModelRegistry.Policy.Syntax;

/// <summary><c>promote to production</c>.</summary>
sealed record EventName(Word Name, Word? Target, SourceSpan Span) : Node(Span);
