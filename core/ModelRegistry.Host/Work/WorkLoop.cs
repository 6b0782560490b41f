namespace ModelRegistry.Host.Work;

/// <summary>Runs one handler for as long as the process lives.</summary>
sealed class WorkLoop(
    string subscriber, IServiceScopeFactory scopes, WorkWakeUp wakeUp, ILogger<WorkLoop> log) : BackgroundService
{
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var did = false;
            try
            {
                did = await RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.WorkLoopFailed(error, subscriber);
            }
            if (!did) await wakeUp.WaitAsync(Idle, stoppingToken);
        }
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
            foreach (var item in items) await claims.FailAsync(item, error.GetType().Name, stoppingToken);
        }
        return true;
    }
}
