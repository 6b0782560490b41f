using ModelRegistry.Data.Work;
using ModelRegistry.Host.Background;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Work;

/// <summary>Runs one handler for as long as the process lives.</summary>
sealed class WorkLoop(
    string subscriber, IServiceScopeFactory scopes, WorkWakeUp wakeUp, TimeProvider clock, ILogger<WorkLoop> log)
    : BackgroundService
{
    /// <summary>Work of other processes is found no later than this.</summary>
    static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// After the bell: it rings when work is enqueued, and the transaction that enqueues it commits a moment later.
    /// </summary>
    static readonly TimeSpan[] Soon = [.. new[] { 5, 10, 20, 50, 100, 200 }.Select(ms =>
        TimeSpan.FromMilliseconds(ms))];

    /// <summary>After work that left nothing over: what comes meanwhile is done together.</summary>
    static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(40);

    /// <summary>Until failed work is put back once more to a database that was away.</summary>
    static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (ring, looks, taken) = (wakeUp.Of(subscriber), Soon.Length, false);
        while (!stoppingToken.IsCancellationRequested)
        {
            var bell = ring.Next;
            taken = taken || await TryAsync(TakeOverAsync, stoppingToken) is not Done.Nothing;
            var done = taken ? await TryAsync(RunOnceAsync, stoppingToken) : Done.Nothing;
            if (done is Done.Some) await Task.Delay(Gather, stoppingToken);
            if (done is not Done.Nothing)
            {
                looks = 0;      // whoever rang meanwhile may not have committed yet
                continue;
            }
            var rang = await WakeUp.WaitAsync(bell, looks < Soon.Length ? Soon[looks] : Idle, stoppingToken);
            looks = rang ? 0 : Math.Min(looks + 1, Soon.Length);
        }
    }

    async Task<Done> TryAsync(Func<CancellationToken, Task<Done>> work, CancellationToken stoppingToken)
    {
        try
        {
            return await work(stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.WorkLoopFailed(error, subscriber);
            return Done.Nothing;
        }
    }

    async Task<Done> TakeOverAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WorkClaims>().TakeOverAsync(subscriber, stoppingToken);
        return Done.Full;
    }

    async Task<Done> RunOnceAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var claims = scope.ServiceProvider.GetRequiredService<WorkClaims>();
        var handler = scope.ServiceProvider.GetServices<IWorkHandler>().First(one => one.Subscriber == subscriber);
        try
        {
            var items = await claims.ClaimAsync(subscriber, handler.BatchSize, stoppingToken);
            if (items.Count == 0) return Done.Nothing;
            await handler.HandleAsync(items, stoppingToken);
            await claims.FinishAsync(items, stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException && claims.Held.Count > 0)
        {
            log.WorkFailed(error, subscriber, claims.Held.Count);
            await PutBackAsync(claims.Held, error, stoppingToken);
        }
        var isRetry = claims.Held[0].Attempts > 1;       // claimed alone, whatever else is due
        return claims.Held.Count < handler.BatchSize && !isRetry ? Done.Some : Done.Full;
    }

    /// <summary>
    /// In a scope of its own: what the handler has left behind in its own may not be saved. While the database is away
    /// it is tried again until the lease ends; then anybody may take the work.
    /// </summary>
    async Task PutBackAsync(IReadOnlyList<WorkItem> items, Exception error, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var failures = scope.ServiceProvider.GetRequiredService<WorkFailures>();
                await failures.PutBackAsync(items, error, stoppingToken);
                return;
            }
            catch (Exception away) when (DatabaseAway.Is(away) && clock.GetUtcNow() < items[0].LeasedUntil)
            {
                await Task.Delay(Again, stoppingToken);
            }
        }
    }

    /// <summary>How much there was to do: nothing, less than a batch, a batch and perhaps more.</summary>
    enum Done { Nothing, Some, Full }
}
