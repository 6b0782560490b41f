using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Search;

/// <summary>
/// A question to the index. Anything may stand in it: what cannot be answered is refused with reasons.
/// </summary>
sealed record SearchQuery
{
    /// <summary>The user's words; null or blank asks for every model.</summary>
    public string? Text { get; init; }

    /// <summary>Facet name to accepted values: any of one facet's values, all of the facets.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// The models that may be found; all others are as if they were not there, for hits, counts and the reading of
    /// the text alike.
    /// </summary>
    public ModelReach Reach { get; init; } = ModelReach.Everything;

    /// <summary>Whether to count facet values as well.</summary>
    public bool Facets { get; init; }

    /// <summary>How many values a facet shows at most, the most frequent first; 1 to 1000.</summary>
    public int FacetValues { get; init; } = 50;

    /// <summary>Hits on a page, 1 to 100.</summary>
    public int Take { get; init; } = 20;

    /// <summary>
    /// <see cref="SearchAnswer.NextCursor"/> of the page before, with the same text, filters and sort.
    /// </summary>
    public string? Cursor { get; init; }

    public SearchSort Sort { get; init; }
}
