using ModelRegistry.Host.Search.Embedded;
using System.Threading.Channels;

namespace ModelRegistry.Host.Search.Indexing;

/// <summary>Catches the index up when the process starts, and rebuilds it when somebody asks.</summary>
sealed class SearchKeeper(SearchIndexer indexer, TimeProvider clock, ILogger<SearchKeeper> log) : BackgroundService
{
    readonly Channel<bool> _asked = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    volatile IndexingProgress? _last;

    /// <summary>What was asked last, finished or not; null when nothing was since the start.</summary>
    public IndexingProgress? Last => _last;

    /// <summary>Asks for a rebuild; one that is waiting already is enough.</summary>
    public IndexingProgress Ask()
    {
        if (_last is { FinishedAt: null, Error: null } running) return running;
        var asked = new IndexingProgress(clock.GetUtcNow(), 0, null, null, null);
        _last = asked;
        _asked.Writer.TryWrite(true);
        return asked;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RunAsync(indexer.CatchUpAsync, stoppingToken);
        await foreach (var _ in _asked.Reader.ReadAllAsync(stoppingToken))
            await RunAsync(indexer.RebuildAsync, stoppingToken);
    }

    async Task RunAsync(Func<Action<long, long>, CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        var progress = new IndexingProgress(clock.GetUtcNow(), 0, null, null, null);
        try
        {
            await work((done, total) => _last = progress = progress with { Done = done, Total = total },
                stoppingToken);
            _last = progress with { FinishedAt = clock.GetUtcNow() };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.SearchRebuildFailed(failure);
            _last = progress with { Error = "The index could not be brought up to date; see the host's log." };
        }
    }
}
