namespace ModelRegistry.Host.Search.Embedded;

/// <summary>
/// Commits once for all changes of a while, as making one durable costs far more than making it visible. A commit
/// that fails (a full disk) is logged and tried again after the same delay.
/// </summary>
sealed class DelayedCommit : IAsyncDisposable
{
    readonly Func<Task> _commit;
    readonly TimeSpan _delay;
    readonly ILogger _log;
    readonly ITimer _timer;
    int _scheduled;

    public DelayedCommit(Func<Task> commit, TimeSpan delay, TimeProvider time, ILogger log)
    {
        (_commit, _delay, _log) = (commit, delay, log);
        _timer = time.CreateTimer(_ => _ = RunAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>There is no delay: the writer commits by itself.</summary>
    public bool Now => _delay == TimeSpan.Zero;

    public void Schedule()
    {
        if (Interlocked.Exchange(ref _scheduled, 1) == 0) _timer.Change(_delay, Timeout.InfiniteTimeSpan);
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    async Task RunAsync()
    {
        Interlocked.Exchange(ref _scheduled, 0);
        try
        {
            await _commit();
        }
        catch (Exception failure)
        {
            _log.SearchCommitFailed(failure);
            Schedule();
        }
    }
}
