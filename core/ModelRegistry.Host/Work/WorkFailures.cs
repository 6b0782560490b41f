using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Work;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Work;

/// <summary>
/// Puts failed work back. Work that failed in a batch comes back at once and is then done alone, so that one poisoned
/// item does not take others with it; alone it comes back twice as late each time, at most ten minutes, and after too
/// many tries it is dead. A full disk or a database that does not answer is no fault of the work and costs no try.
/// </summary>
sealed class WorkFailures(RegistryDb db, TimeProvider clock)
{
    /// <summary>Tries of one item, which take about 40 minutes in all.</summary>
    public const int MostAttempts = 12;

    const int LongestReason = 500;

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    static readonly TimeSpan AfterOutage = TimeSpan.FromSeconds(10);

    public async Task PutBackAsync(
        IReadOnlyList<WorkItem> items, Exception error, CancellationToken cancellationToken)
    {
        var reason = Reason(error);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        foreach (var item in items)
        {
            var (state, attempts, later) = Next(item, items.Count > 1, error);
            var due = clock.GetUtcNow() + later;
            await db.WorkItems
                .Where(row => row.Id == item.Id && row.Ticket == item.Ticket && row.LeasedUntil == item.LeasedUntil)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(row => row.State, state)
                    .SetProperty(row => row.Attempts, attempts)
                    .SetProperty(row => row.DueAt, due)
                    .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)
                    .SetProperty(row => row.LastError, reason), cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    static (string State, int Attempts, TimeSpan Later) Next(WorkItem item, bool batch, Exception error) =>
        DiskFull.Is(error) || DatabaseAway.Is(error) ? (WorkStates.Waiting, item.Attempts - 1, AfterOutage)
        : batch ? (WorkStates.Waiting, item.Attempts, TimeSpan.Zero)
        : item.Attempts >= MostAttempts ? (WorkStates.Dead, item.Attempts, TimeSpan.Zero)
        : (WorkStates.Waiting, item.Attempts, Later(item.Attempts));

    static TimeSpan Later(int attempts)
    {
        var doubled = TimeSpan.FromSeconds(Math.Pow(2, attempts));
        return doubled < Longest ? doubled : Longest;
    }

    static string Reason(Exception error)
    {
        var text = $"{error.GetType().Name}: {error.Message}".ReplaceLineEndings(" ").Replace("\0", "");
        return text.Length <= LongestReason ? text : text[..LongestReason];
    }
}
