namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>
/// Lets few bundles be made at once: each may hold some hundred megabytes while it is packed and checked.
/// </summary>
sealed class BundleTurns : IDisposable
{
    const int AtOnce = 2;

    readonly SemaphoreSlim _gate = new(AtOnce, AtOnce);

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
