using ModelRegistry.Data.Work;
using ModelRegistry.Host.Startup;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Search.Indexing;

/// <summary>Indexes the models that changed. The key of the work is the model's id.</summary>
sealed class SearchIndexHandler(SearchIndexer indexer) : IWorkHandler
{
    public const string Name = "search-index";

    public string Subscriber => Name;
    public string Role => Roles.Indexer;
    public int BatchSize => 200;

    public Task HandleAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken) =>
        indexer.IndexAsync([.. items.Select(item => Guid.Parse(item.Key)).Distinct()],
            items.Max(item => item.EnqueuedAt), cancellationToken);
}
