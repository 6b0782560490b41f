using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Search;

/// <summary>A question to the search: text, filters, order.</summary>
public sealed record ModelSearch
{
    /// <summary>The words to look for; null finds every model.</summary>
    [MaxLength(256)]
    public string? Text { get; init; }

    /// <summary>
    /// <c>facet:value</c>, such as <c>licence:Apache-2.0</c>. Values of one facet widen, facets narrow each other.
    /// </summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>Whether to count the values of every facet.</summary>
    public bool Facets { get; init; }

    /// <summary><c>relevance</c>, <c>name</c> or <c>updated</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>Hits on a page, 1 to 100; 20 unless said.</summary>
    public int? Limit { get; init; }

    /// <summary>The <c>nextCursor</c> of the page before.</summary>
    public string? Cursor { get; init; }
}

/// <summary>One page of models that were found.</summary>
/// <param name="Items">The models, in the order that was asked for.</param>
/// <param name="NextCursor">Asks for the next page; null when this is the last.</param>
/// <param name="Total">All matches, on every page together.</param>
/// <param name="Match">
/// How the text was read: <c>every</c> word is there, <c>similar</c> ones are, or <c>any</c> of them is.
/// </param>
/// <param name="Facets">
/// By facet, the most frequent value first. A facet's counts leave its own filter out of account. Null unless asked
/// for.
/// </param>
public sealed record SearchPage(
    IReadOnlyList<FoundModel> Items, string? NextCursor, long Total, string Match,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>? Facets = null);

/// <summary>A facet's value, and how many matching models have it.</summary>
public sealed record FacetValue(string Value, int Count);

/// <summary>Why a model was found: HTML whose only markup is <c>&lt;mark&gt;</c> around the words that match.</summary>
public sealed record Highlight(string Field, string Html);

/// <summary>A model that was found, with the facts of its newest and its production version.</summary>
public sealed record FoundModel
{
    /// <summary>The model's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its address, <c>group/name</c>.</summary>
    public required string Model { get; init; }

    public string Description { get; init; } = "";
    public string? NewestVersion { get; init; }
    public string? ProductionVersion { get; init; }
    public IReadOnlyList<string> States { get; init; } = [];
    public string? RiskTier { get; init; }
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public IReadOnlyList<string> Frameworks { get; init; } = [];
    public IReadOnlyList<string> Architectures { get; init; } = [];
    public IReadOnlyList<string> Licences { get; init; } = [];
    public IReadOnlyList<string> Owners { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<string> Domains { get; init; } = [];
    public IReadOnlyList<string> UseCases { get; init; } = [];

    /// <summary>How many parameters the newest version's weights hold, where they say so.</summary>
    public long? Parameters { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Comparable within one answer only; 0 where another order was asked for.</summary>
    public float Score { get; init; }

    public IReadOnlyList<Highlight> Highlights { get; init; } = [];
}

/// <summary>How far the search index is.</summary>
/// <param name="StartedAt">When the last catching up or rebuild began; null when none has since the start.</param>
/// <param name="Done">Models indexed by it.</param>
/// <param name="Total">Models it has to index, once they are counted.</param>
/// <param name="FinishedAt">When it ended; null while it runs.</param>
/// <param name="Error">What stopped it.</param>
public sealed record SearchStatus(
    DateTimeOffset? StartedAt, long Done, long? Total, DateTimeOffset? FinishedAt, string? Error);
