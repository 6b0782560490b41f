namespace ModelRegistry.Host.Search;

/// <summary>A facet value and how many matching models have it.</summary>
sealed record FacetCount(string Value, int Count);
