using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Search;

/// <summary>
/// Finds models. The index is derived: the database is the truth, and everything here can be thrown away and sent
/// again. An implementation may throw when its storage fails; the caller (indexer, endpoint) handles that.
/// A search that is not well-formed is never an exception but <see cref="SearchResult.Refused"/>.
/// </summary>
interface ISearchIndex : IAsyncDisposable
{
    /// <summary>
    /// Adds the models, or replaces those that are there. Visible to searches when the task completes.
    /// The sequence is the position in the database's changes that these documents bring the index up to; one below
    /// the present leaves it alone. A rebuild clears, sends 0 with every batch and the true position with its last,
    /// so that one cut short is still seen to be incomplete.
    /// </summary>
    Task IndexAsync(IReadOnlyList<SearchDocument> documents, long sequence, CancellationToken cancellationToken);

    /// <summary>Forgets the models; ids that are not there are no error.</summary>
    Task RemoveAsync(IReadOnlyList<Guid> modelIds, long sequence, CancellationToken cancellationToken);

    /// <summary>One page of matches and, where asked for, the facet counts over all of them.</summary>
    Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Models within reach with the same tags, architecture, domain or description words, best first; never the model
    /// itself.
    /// Empty for a model that is not there. <paramref name="take"/> is held within 1 to 100.
    /// </summary>
    Task<IReadOnlyList<SearchHit>> SimilarAsync(
        Guid modelId, ModelReach reach, int take, CancellationToken cancellationToken);

    /// <summary>
    /// Names and tags, of models within reach, one of whose words begins with the prefix (case ignored), for typing
    /// ahead.
    /// <paramref name="take"/> is held within 1 to 100; an empty prefix suggests nothing.
    /// </summary>
    Task<IReadOnlyList<string>> SuggestAsync(
        string prefix, ModelReach reach, int take, CancellationToken cancellationToken);

    /// <summary>
    /// The change position the index has reached, 0 for an empty one. Survives a restart; after a crash it may go
    /// back a little, together with the documents, and what follows it must be sent again.
    /// </summary>
    Task<long> SequenceAsync(CancellationToken cancellationToken);

    /// <summary>Forgets everything, the sequence too.</summary>
    Task ClearAsync(CancellationToken cancellationToken);
}
