using ModelRegistry.Data;
using ModelRegistry.Data.Work;

namespace ModelRegistry.Host.Work;

/// <summary>
/// Enqueues background work in the transaction of the change that calls for it: call it before SaveChanges, on the
/// same context. Work is done at least once, so handlers are idempotent.
/// </summary>
sealed class WorkQueue(RegistryDb db, TimeProvider clock, WorkWakeUp wakeUp)
{
    /// <param name="subscriber">The <see cref="IWorkHandler.Subscriber"/> that is to do it.</param>
    /// <param name="key">What it is about.</param>
    /// <param name="payload">JSON for the handler.</param>
    /// <param name="dueAt">Not before; now when null.</param>
    public void Enqueue(string subscriber, string key, string payload = "{}", DateTimeOffset? dueAt = null)
    {
        var now = clock.GetUtcNow();
        db.WorkItems.Add(new WorkItem
        {
            Id = Guid.CreateVersion7(),
            Subscriber = subscriber,
            Key = key,
            Payload = payload,
            EnqueuedAt = now,
            DueAt = dueAt ?? now,
            State = WorkStates.Waiting,
        });
        wakeUp.Of(subscriber).Ring();
    }
}
