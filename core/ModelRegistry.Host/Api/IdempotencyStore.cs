using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Work;

namespace ModelRegistry.Host.Api;

/// <summary>The keys of POSTs and the answers that were given to them, kept for a day.</summary>
sealed class IdempotencyStore(RegistryDb db, TimeProvider clock, ILogger<IdempotencyStore> log)
{
    const int MostLooks = 40;       // two seconds in all

    /// <summary>How long a key is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Who has not answered after so long has died between its commit and its answer.</summary>
    public static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>Adds the key to what the handler saves next.</summary>
    public void Add(IdempotencyRecord record) => db.IdempotencyKeys.Add(record);

    public Task<IdempotencyRecord?> FindAsync(IdempotencyRecord record) =>
        db.IdempotencyKeys.AsNoTracking().FirstOrDefaultAsync(
            row => row.UserId == record.UserId && row.Key == record.Key, CancellationToken.None);

    /// <summary>The change is made, and nobody is left who could still answer.</summary>
    public bool IsLost(IdempotencyRecord record) =>
        record.Status is null && clock.GetUtcNow() - record.CreatedAt > AnswerLimit;

    /// <summary>Waits a little for the answer of a request that is under way.</summary>
    public async Task<IdempotencyRecord> AnsweredAsync(IdempotencyRecord record)
    {
        for (var looks = 0; looks < MostLooks && record.Status is null && !IsLost(record); looks++)
        {
            await Task.Delay(BetweenLooks, clock);
            record = await FindAsync(record) ?? record;
        }
        return record;
    }

    /// <summary>
    /// Keeps the answer to a request that committed its key. The change is made by then: a failure here is logged, and
    /// costs no more than the replay.
    /// </summary>
    /// <param name="record">The key.</param>
    /// <param name="response">Status and headers.</param>
    /// <param name="body">The body; null where it holds a secret.</param>
    /// <returns>False when the request committed no key.</returns>
    public async Task<bool> KeepAsync(IdempotencyRecord record, HttpResponse response, string? body)
    {
        if (db.Entry(record).State == EntityState.Added) return false;
        try
        {
            await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
            var rows = await db.IdempotencyKeys
                .Where(row => row.UserId == record.UserId && row.Key == record.Key && row.Status == null
                    && row.CreatedAt == record.CreatedAt)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(row => row.Status, response.StatusCode)
                    .SetProperty(row => row.Headers, ReplayedAnswer.HeadersOf(response))
                    .SetProperty(row => row.Body, body), CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
            return rows > 0;
        }
        catch (DbException error)
        {
            log.AnswerNotKept(error);
            return true;
        }
    }

    /// <summary>Removes the keys that are older than a day.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var old = clock.GetUtcNow() - Kept;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var removed = await db.IdempotencyKeys.Where(row => row.CreatedAt < old)
            .ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return removed;
    }
}
