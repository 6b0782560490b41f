namespace ModelRegistry.Host.Search;

/// <summary>
/// A model that was found: what the index holds of it, without the card text. The score is comparable within one
/// answer only, and 0 where another order was asked for.
/// </summary>
sealed record SearchHit(SearchDocument Model, float Score, IReadOnlyList<SearchHighlight> Highlights);
