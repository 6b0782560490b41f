using ModelRegistry.Data.Work;
using ModelRegistry.Host.Background;

namespace ModelRegistry.Host.Work;

/// <summary>Runs one handler for as long as the process lives.</summary>
sealed class WorkLoop(
    string subscriber, IServiceScopeFactory scopes, WorkWakeUp wakeUp, ILogger<WorkLoop> log) : BackgroundService
{
    /// <summary>Work of other processes is found no later than this.</summary>
    static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// After the bell: it rings when work is enqueued, and the transaction that enqueues it commits a moment later.
    /// </summary>
    static readonly TimeSpan[] Soon = [.. new[] { 5, 10, 20, 50, 100, 200 }.Select(ms =>
        TimeSpan.FromMilliseconds(ms))];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var looks = Soon.Length;
        var taken = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var bell = wakeUp.Next;
            taken = taken || await TryAsync(TakeOverAsync, stoppingToken);
            if (taken && await TryAsync(RunOnceAsync, stoppingToken)) continue;
            var rang = await WakeUp.WaitAsync(bell, looks < Soon.Length ? Soon[looks] : Idle, stoppingToken);
            looks = rang ? 0 : Math.Min(looks + 1, Soon.Length);
        }
    }

    async Task<bool> TryAsync(Func<CancellationToken, Task<bool>> work, CancellationToken stoppingToken)
    {
        try
        {
            return await work(stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.WorkLoopFailed(error, subscriber);
            return false;
        }
    }

    async Task<bool> TakeOverAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WorkClaims>().TakeOverAsync(subscriber, stoppingToken);
        return true;
    }

    async Task<bool> RunOnceAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var claims = scope.ServiceProvider.GetRequiredService<WorkClaims>();
        var handler = scope.ServiceProvider.GetServices<IWorkHandler>().First(one => one.Subscriber == subscriber);
        var items = await claims.ClaimAsync(subscriber, handler.BatchSize, stoppingToken);
        if (items.Count == 0) return false;
        try
        {
            await handler.HandleAsync(items, stoppingToken);
            await claims.FinishAsync(items, stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.WorkFailed(error, subscriber, items.Count);
            await PutBackAsync(items, error, stoppingToken);
        }
        return true;
    }

    /// <summary>In a scope of its own: what the handler has left behind in its own may not be saved.</summary>
    async Task PutBackAsync(IReadOnlyList<WorkItem> items, Exception error, CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WorkFailures>().PutBackAsync(items, error, stoppingToken);
    }
}
