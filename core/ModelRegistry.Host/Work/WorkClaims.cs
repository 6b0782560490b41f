using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Work;

namespace ModelRegistry.Host.Work;

/// <summary>
/// Claims work for a while and finishes it: a transaction for the whole batch, and none while there is nothing to do.
/// Whoever claims counts the ticket up; a holder whose ticket is old can neither finish nor put back the work.
/// </summary>
sealed class WorkClaims(RegistryDb db, TimeProvider clock)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>
    /// What was claimed last, also when the connection broke while that was committed: then it may be held or not, and
    /// whoever puts it back ends the doubt.
    /// </summary>
    public IReadOnlyList<WorkItem> Held { get; private set; } = [];

    /// <summary>
    /// Takes up to <paramref name="most"/> due items that nobody holds; one that was tried before alone.
    /// </summary>
    public async Task<IReadOnlyList<WorkItem>> ClaimAsync(
        string subscriber, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!await Due(db.WorkItems, subscriber, now).AnyAsync(cancellationToken)) return [];

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var items = AloneOrFresh(await (db.IsPostgres ? Locked(subscriber, most, now) : Next(subscriber, most, now))
            .AsNoTracking().ToListAsync(cancellationToken));
        if (items.Count == 0) return [];
        var (ids, until) = (items.Select(item => item.Id).ToList(), now + Lease);
        await db.WorkItems.Where(row => EF.Parameter(ids).Contains(row.Id))
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Ticket, row => row.Ticket + 1)
                .SetProperty(row => row.Attempts, row => row.Attempts + 1)
                .SetProperty(row => row.LeasedUntil, until), cancellationToken);
        foreach (var item in items)
        {
            item.Ticket++;
            item.Attempts++;
            item.LeasedUntil = until;
        }
        Held = items;
        await transaction.CommitAsync(cancellationToken);
        return items;
    }

    /// <summary>Removes finished work, unless somebody else has claimed it since.</summary>
    public async Task FinishAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        foreach (var held in items.GroupBy(item => item.Ticket))
        {
            var ids = held.Select(item => item.Id).ToList();
            await db.WorkItems.Where(row => EF.Parameter(ids).Contains(row.Id) && row.Ticket == held.Key)
                .ExecuteDeleteAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Takes work from whoever held it when the process ended: for a database that serves one process, at its start.
    /// </summary>
    public async Task TakeOverAsync(string subscriber, CancellationToken cancellationToken)
    {
        if (db.IsPostgres) return;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.WorkItems.Where(row => row.Subscriber == subscriber && row.LeasedUntil != null)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Ticket, row => row.Ticket + 1)
                .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What was tried before is done alone: it may be what its batch failed for.</summary>
    static IReadOnlyList<WorkItem> AloneOrFresh(IReadOnlyList<WorkItem> due) =>
        due is [{ Attempts: > 0 } tried, ..] ? [tried] : [.. due.Where(item => item.Attempts == 0)];

    static IQueryable<WorkItem> Due(IQueryable<WorkItem> items, string subscriber, DateTimeOffset now) => items
        .Where(item => item.Subscriber == subscriber && item.State == WorkStates.Waiting && item.DueAt <= now)
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
