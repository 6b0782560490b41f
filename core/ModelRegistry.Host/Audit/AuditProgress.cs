using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;

namespace ModelRegistry.Host.Audit;

/// <summary>
/// For callers whose answer needs an event's place in the log: waits until a sequencer, here or elsewhere, numbered it.
/// </summary>
sealed class AuditProgress(RegistryDb db, AuditWakeUp wakeUp, TimeProvider clock)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The event's number; null when it has none after the time.</summary>
    public Task<long?> WaitForAsync(Guid eventId, TimeSpan atMost, CancellationToken cancellationToken) => PollAsync(
        () => db.AuditLog.Where(row => row.Id == eventId).Select(row => (long?)row.Seq)
            .FirstOrDefaultAsync(cancellationToken), atMost, cancellationToken);

    /// <summary>True when everything that was committed before the call is in the log; false after the time.</summary>
    public async Task<bool> WaitForAllAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var newest = await db.AuditOutbox.AsNoTracking()
            .OrderByDescending(row => row.EnqueuedAt).ThenByDescending(row => row.Id)
            .Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
        return newest is not { } id || await WaitForAsync(id, atMost, cancellationToken) is not null;
    }

    async Task<long?> PollAsync(Func<Task<long?>> look, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            if (await look() is { } found) return found;
            if (clock.GetElapsedTime(started) > atMost) return null;
            wakeUp.Ring();
            await Task.Delay(Pause, cancellationToken);
        }
    }
}
