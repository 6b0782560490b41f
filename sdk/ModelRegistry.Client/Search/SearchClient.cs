using System.Globalization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Search;

/// <summary>Finds models.</summary>
public sealed class SearchClient(RegistryWire wire)
{
    /// <summary>One page of the models that match. Refused with <c>search-invalid</c>, every reason at once.</summary>
    public Task<SearchPage> FindAsync(ModelSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var query = QueryText.Of(
        [
            ("q", search.Text), ("facets", search.Facets ? "true" : null), ("sort", search.Sort),
            ("limit", search.Limit?.ToString(CultureInfo.InvariantCulture)), ("cursor", search.Cursor),
            .. search.Filters.Select(filter => ("filter", (string?)filter)),
        ]);
        return wire.GetAsync($"api/v1/search{query}", SearchJson.Default.SearchPage, cancellationToken);
    }

    /// <summary>Names and tags that begin with what was typed.</summary>
    public Task<IReadOnlyList<string>> SuggestAsync(string typed, CancellationToken cancellationToken) =>
        wire.GetAsync($"api/v1/search/suggest{QueryText.Of(("q", typed))}",
            SearchJson.Default.IReadOnlyListString, cancellationToken);

    /// <summary>Models like this one, the most alike first.</summary>
    public Task<IReadOnlyList<FoundModel>> SimilarAsync(
        string group, string name, CancellationToken cancellationToken) =>
        wire.GetAsync($"api/v1/models/{Uri.EscapeDataString(group)}/{Uri.EscapeDataString(name)}/similar",
            SearchJson.Default.IReadOnlyListFoundModel, cancellationToken);

    /// <summary>
    /// Asks for the index to be made anew from the database; <see cref="StatusAsync"/> tells how far it is.
    /// </summary>
    public Task<SearchStatus> RebuildAsync(CancellationToken cancellationToken) =>
        wire.PostAsync("api/v1/admin/search/rebuild", [], "application/json",
            SearchJson.Default.SearchStatus, cancellationToken);

    /// <summary>How far the index is.</summary>
    public Task<SearchStatus> StatusAsync(CancellationToken cancellationToken) =>
        wire.GetAsync("api/v1/admin/search", SearchJson.Default.SearchStatus, cancellationToken);
}
