namespace ModelRegistry.Host.Taxonomy;

/// <summary>One value of a vocabulary.</summary>
sealed record VocabularyValue(string Value, bool Retired);
