using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Work;

namespace ModelRegistry.Host.Work;

/// <summary>
/// Claims work for a while, finishes it, or puts it back: a transaction for the whole batch, and none while there is
/// nothing to do. Whoever claims counts the ticket up; a holder whose ticket is old can neither finish nor fail the
/// work.
/// </summary>
sealed class WorkClaims(RegistryDb db, TimeProvider clock)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    public const int MostAttempts = 8;

    /// <summary>Takes up to <paramref name="most"/> due items that nobody holds.</summary>
    public async Task<IReadOnlyList<WorkItem>> ClaimAsync(
        string subscriber, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!await Due(db.WorkItems, subscriber, now).AnyAsync(cancellationToken)) return [];

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var items = await (db.IsPostgres ? Locked(subscriber, most, now) : Next(subscriber, most, now))
            .ToListAsync(cancellationToken);
        foreach (var item in items)
        {
            item.Ticket++;
            item.Attempts++;
            item.LeasedUntil = now + Lease;
        }
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return items;
    }

    /// <summary>Removes finished work, unless somebody else has claimed it since.</summary>
    public async Task FinishAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        foreach (var held in items.GroupBy(item => item.Ticket))
        {
            var ids = held.Select(item => item.Id).ToList();
            await db.WorkItems.Where(row => ids.Contains(row.Id) && row.Ticket == held.Key)
                .ExecuteDeleteAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Puts failed work back for later, twice as late each time; after too many tries it is set aside as dead.
    /// </summary>
    public async Task FailAsync(IReadOnlyList<WorkItem> items, string error, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        foreach (var item in items)
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
        await transaction.CommitAsync(cancellationToken);
    }

    static IQueryable<WorkItem> Due(IQueryable<WorkItem> items, string subscriber, DateTimeOffset now) => items
        .Where(item => item.Subscriber == subscriber && item.State == "waiting" && item.DueAt <= now)
        .Where(item => item.LeasedUntil == null || item.LeasedUntil < now);

    IQueryable<WorkItem> Next(string subscriber, int most, DateTimeOffset now) =>
        Due(db.WorkItems, subscriber, now).OrderBy(item => item.DueAt).ThenBy(item => item.Id).Take(most);

    /// <summary>The same on PostgreSQL, past the rows that another process is just claiming.</summary>
    IQueryable<WorkItem> Locked(string subscriber, int most, DateTimeOffset now) => db.WorkItems.FromSql(
        $"""
        select * from work_items
        where "Subscriber" = {subscriber} and "State" = 'waiting' and "DueAt" <= {now.UtcTicks}
          and ("LeasedUntil" is null or "LeasedUntil" < {now.UtcTicks})
        order by "DueAt", "Id" limit {most} for update skip locked
        """);
}
