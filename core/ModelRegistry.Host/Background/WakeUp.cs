namespace ModelRegistry.Host.Background;

/// <summary>
/// A bell between threads of this process: whoever made work rings it, so that nobody needs to poll fast.
/// </summary>
abstract class WakeUp
{
    TaskCompletionSource _bell = New();

    public void Ring() => Interlocked.Exchange(ref _bell, New()).TrySetResult();

    /// <summary>Returns when the bell rings or the time is over, whichever comes first.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        try
        {
            await Volatile.Read(ref _bell).Task.WaitAsync(atMost, cancellationToken);
        }
        catch (TimeoutException)
        {
            return;
        }
    }

    static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
