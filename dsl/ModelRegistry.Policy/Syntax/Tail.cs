namespace ModelRegistry.Policy.Syntax;

/// <summary>Makes a condition of the value on the left and the place of the whole.</summary>
delegate Expression Tail(Expression left, SourceSpan span);
