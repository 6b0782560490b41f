namespace ModelRegistry.Host.Search;

/// <summary>One page of hits.</summary>
sealed record SearchAnswer
{
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>All matches, on every page together.</summary>
    public required long Total { get; init; }

    /// <summary>
    /// By facet name, the most frequent value first. A facet's counts leave its own filter out of account, so that
    /// they say what choosing another of its values would find. Empty unless asked for.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; }

    /// <summary>How the text was read; the same on every page of one walk.</summary>
    public required SearchMatch Match { get; init; }

    /// <summary>Where the next page begins; null when this is the last.</summary>
    public required string? NextCursor { get; init; }
}
