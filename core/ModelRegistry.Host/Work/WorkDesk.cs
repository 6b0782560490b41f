using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Work;

namespace ModelRegistry.Host.Work;

/// <summary>Shows an operator the queue, and gives dead work another chance.</summary>
sealed class WorkDesk(RegistryDb db, TimeProvider clock)
{
    /// <summary>The items of a state, those that wait longest first.</summary>
    public Task<List<WorkItem>> ListAsync(string state, int most, CancellationToken cancellationToken) =>
        db.WorkItems.AsNoTracking().Where(row => row.State == state)
            .OrderBy(row => row.EnqueuedAt).ThenBy(row => row.Id).Take(most).ToListAsync(cancellationToken);

    public Task<int> CountAsync(string state, CancellationToken cancellationToken) =>
        db.WorkItems.CountAsync(row => row.State == state, cancellationToken);

    /// <summary>
    /// Makes dead items due now, with all tries before them; their last failure stays on record. It counts as one try,
    /// so that they are done alone.
    /// </summary>
    /// <param name="subscriber">Those of one subscriber; null for all.</param>
    /// <param name="id">One item; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How many were revived.</returns>
    public async Task<int> ReviveAsync(string? subscriber, Guid? id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var revived = await db.WorkItems
            .Where(row => row.State == WorkStates.Dead)
            .Where(row => (subscriber == null || row.Subscriber == subscriber) && (id == null || row.Id == id))
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, WorkStates.Waiting)
                .SetProperty(row => row.Attempts, 1)
                .SetProperty(row => row.DueAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return revived;
    }
}
