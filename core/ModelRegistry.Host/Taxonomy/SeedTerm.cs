namespace ModelRegistry.Host.Taxonomy;

/// <summary>A term that an empty registry begins with.</summary>
sealed record SeedTerm(string Value, string Label, string Description);
