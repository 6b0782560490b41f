using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Work;

namespace ModelRegistry.Host.Work;

/// <summary>
/// Claims work for a while, finishes it, or puts it back. A claim is an UPDATE that repeats its condition.
/// </summary>
sealed class WorkClaims(RegistryDb db, TimeProvider clock)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    public const int MostAttempts = 8;

    /// <summary>Takes up to <paramref name="most"/> due items that nobody holds.</summary>
    public async Task<IReadOnlyList<WorkItem>> ClaimAsync(string subscriber, int most,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = db.WorkItems.AsNoTracking()
            .Where(item => item.Subscriber == subscriber && item.State == "waiting" && item.DueAt <= now)
            .Where(item => item.LeasedUntil == null || item.LeasedUntil < now)
            .OrderBy(item => item.DueAt).ThenBy(item => item.Id)
            .Take(most);
        var claimed = new List<WorkItem>();
        foreach (var item in await due.ToListAsync(cancellationToken))
        {
            var ticket = item.Ticket;
            var taken = await db.WorkItems
                .Where(row => row.Id == item.Id && row.Ticket == ticket && row.State == "waiting")
                .ExecuteUpdateAsync(set => set
                    .SetProperty(row => row.Ticket, ticket + 1)
                    .SetProperty(row => row.Attempts, item.Attempts + 1)
                    .SetProperty(row => row.LeasedUntil, now + Lease), cancellationToken);
            if (taken == 0) continue;
            item.Ticket = ticket + 1;
            item.Attempts++;
            claimed.Add(item);
        }
        return claimed;
    }

    /// <summary>Removes finished work, unless somebody else has claimed it since.</summary>
    public async Task FinishAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        foreach (var item in items)
            await db.WorkItems.Where(row => row.Id == item.Id && row.Ticket == item.Ticket)
                .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>
    /// Puts failed work back for later, twice as late each time; after too many tries it is set aside as dead.
    /// </summary>
    public async Task FailAsync(WorkItem item, string error, CancellationToken cancellationToken)
    {
        var state = item.Attempts >= MostAttempts ? "dead" : "waiting";
        var later = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(2, item.Attempts));
        await db.WorkItems.Where(row => row.Id == item.Id && row.Ticket == item.Ticket)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, state)
                .SetProperty(row => row.DueAt, later)
                .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(row => row.LastError, error), cancellationToken);
    }
}
