namespace ModelRegistry.Policy.Binding;

/// <summary>A place where a name stands, and what it means there.</summary>
sealed record Mention(SourceSpan Span, Meaning Meaning);
