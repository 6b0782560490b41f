namespace ModelRegistry.Schema.Validation;

/// <summary>The values of a managed taxonomy; null when the taxonomy is not kept, and then any text is taken.</summary>
public delegate IReadOnlyCollection<string>? VocabularyLookup(string name);
