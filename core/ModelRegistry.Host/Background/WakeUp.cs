namespace ModelRegistry.Host.Background;

/// <summary>
/// A bell between threads of this process: whoever made work rings it, so that nobody needs to poll fast.
/// </summary>
abstract class WakeUp
{
    TaskCompletionSource _bell = New();

    public void Ring() => Interlocked.Exchange(ref _bell, New()).TrySetResult();

    /// <summary>The next ring: take it before looking for work, so that a ring in between is not missed.</summary>
    public Task Next => Volatile.Read(ref _bell).Task;

    /// <summary>Returns when the bell rings or the time is over, whichever comes first.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) =>
        WaitAsync(Next, atMost, cancellationToken);

    /// <returns>Whether it rang.</returns>
    public static async Task<bool> WaitAsync(Task bell, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(bell, Task.Delay(atMost, stop.Token));    // a timeout here is no exception
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == bell;
    }

    static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
