namespace ModelRegistry.Data.Sqlite;

/// <summary>
/// Lets the writers of one process write one after the other, in the order in which they came. SQLite admits one
/// writer; waiting here is fair and costs no polling, waiting inside SQLite is neither.
/// </summary>
public sealed class WriteTurns : IDisposable
{
    readonly SemaphoreSlim _gate = new(1, 1);

    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        return new Turn(_gate);
    }

    public void Dispose() => _gate.Dispose();

    sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0) gate.Release();
        }
    }
}
