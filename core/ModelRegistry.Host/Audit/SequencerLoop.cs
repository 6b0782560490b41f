namespace ModelRegistry.Host.Audit;

/// <summary>Keeps the audit log up with the outbox.</summary>
sealed class SequencerLoop(IServiceScopeFactory scopes, AuditWakeUp wakeUp, ILogger<SequencerLoop> log)
    : BackgroundService
{
    static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);

    /// <summary>Lets the transaction that rang commit, and others join the batch.</summary>
    static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var sequencer = scope.ServiceProvider.GetRequiredService<AuditSequencer>();
                if (await sequencer.MoveAsync(stoppingToken) == AuditSequencer.MostAtOnce) continue;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.SequencingFailed(error);
            }
            await wakeUp.WaitAsync(Idle, stoppingToken);
            await Task.Delay(Gather, stoppingToken);
        }
    }
}
