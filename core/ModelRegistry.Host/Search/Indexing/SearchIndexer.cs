using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;

namespace ModelRegistry.Host.Search.Indexing;

/// <summary>
/// Brings the index up to the database. Reading a model and indexing it is one turn, so that an older state never
/// overwrites a newer one. The sequence is a time (UTC ticks): every change that was enqueued before it is in the
/// index, or still in the work queue.
/// </summary>
sealed class SearchIndexer(ISearchIndex index, IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    const int BatchSize = 200;

    /// <summary>How long a transaction may take between its change and its commit without being missed.</summary>
    static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    readonly SemaphoreSlim _turn = new(1, 1);
    readonly SemaphoreSlim _walk = new(1, 1);
    volatile bool _incomplete;

    /// <summary>Indexes the models as they are now; those that are gone leave the index.</summary>
    public async Task IndexAsync(
        IReadOnlyList<Guid> models, DateTimeOffset upTo, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var reader = scope.ServiceProvider.GetRequiredService<ModelFactsReader>();
            var builder = scope.ServiceProvider.GetRequiredService<DocumentBuilder>();
            var found = await reader.ReadAsync(models, cancellationToken);
            var sequence = _incomplete ? 0 : upTo.UtcTicks;
            var gone = models.Except(found.Select(facts => facts.Model.Id)).ToList();
            if (gone.Count > 0) await index.RemoveAsync(gone, sequence, cancellationToken);
            await index.IndexAsync([.. found.Select(builder.Build)], sequence, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Makes the whole index anew. While it runs, searches find what is indexed so far.</summary>
    public async Task RebuildAsync(Action<long, long> progress, CancellationToken cancellationToken)
    {
        await _walk.WaitAsync(cancellationToken);
        try
        {
            var started = clock.GetUtcNow();
            _incomplete = true;
            await index.ClearAsync(cancellationToken);
            await WalkAsync(changedSince: null, progress, cancellationToken);
            _incomplete = false;
            await index.IndexAsync([], started.UtcTicks, cancellationToken);
        }
        finally
        {
            _walk.Release();
        }
    }

    /// <summary>
    /// After a start: sends again what changed around the time that the index has reached, as a crash may have lost
    /// it; everything when the index is empty.
    /// </summary>
    public async Task CatchUpAsync(Action<long, long> progress, CancellationToken cancellationToken)
    {
        var reached = await index.SequenceAsync(cancellationToken);
        if (reached == 0) await RebuildAsync(progress, cancellationToken);
        else await WalkAsync(new DateTimeOffset(reached, TimeSpan.Zero) - Margin, progress, cancellationToken);
    }

    async Task WalkAsync(
        DateTimeOffset? changedSince, Action<long, long> progress, CancellationToken cancellationToken)
    {
        var ids = await ChangedAsync(changedSince, cancellationToken);
        progress(0, ids.Count);
        var done = 0L;
        foreach (var batch in ids.Chunk(BatchSize))
        {
            await IndexAsync(batch, DateTimeOffset.MinValue, cancellationToken);
            done += batch.Length;
            progress(done, ids.Count);
        }
    }

    async Task<List<Guid>> ChangedAsync(DateTimeOffset? since, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        if (since is not { } from)
            return await db.Models.OrderBy(model => model.Id).Select(model => model.Id).ToListAsync(cancellationToken);
        var models = db.Models.Where(model => model.UpdatedAt >= from).Select(model => model.Id);
        var versions = db.Versions.Where(version => version.UpdatedAt >= from).Select(version => version.ModelId);
        var deployments = db.Deployments
            .Where(deployment => deployment.CreatedAt >= from || deployment.EndedAt >= from)
            .Select(deployment => deployment.ModelId);
        return await models.Union(versions).Union(deployments).ToListAsync(cancellationToken);
    }

    public void Dispose()
    {
        _turn.Dispose();
        _walk.Dispose();
    }
}
