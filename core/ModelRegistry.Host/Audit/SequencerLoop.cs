using ModelRegistry.Host.Background;

namespace ModelRegistry.Host.Audit;

/// <summary>Keeps the audit log up with the outbox.</summary>
sealed class SequencerLoop(IServiceScopeFactory scopes, AuditWakeUp wakeUp, ILogger<SequencerLoop> log)
    : BackgroundService
{
    static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);

    /// <summary>Lets the transaction that rang commit, and others join the batch.</summary>
    static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(10);

    /// <summary>After a batch: under load few large batches cost less than many small ones.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var bell = wakeUp.Next;
            var moved = 0;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var sequencer = scope.ServiceProvider.GetRequiredService<AuditSequencer>();
                moved = await sequencer.MoveAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.SequencingFailed(error);
            }
            if (moved == AuditSequencer.MostAtOnce) continue;
            if (moved == 0) await WakeUp.WaitAsync(bell, Idle, stoppingToken);
            await Task.Delay(moved == 0 ? Gather : Pause, stoppingToken);
        }
    }
}
