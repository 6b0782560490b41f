namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Breaks a connection off when a read from it waits too long. A sender whose network went away would otherwise hold
/// its part for hours, for nobody tells this side; the same sender, back on another network, could not go on.
/// </summary>
sealed class StallWatch(HttpContext http, TimeSpan limit) : IDisposable
{
    readonly Timer _timer = new(_ => http.Abort(), null, Timeout.Infinite, Timeout.Infinite);

    /// <summary>Reads, and breaks off unless something comes in time. Time spent elsewhere does not count.</summary>
    public async ValueTask<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        _timer.Change(limit, Timeout.InfiniteTimeSpan);
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        finally
        {
            _timer.Change(Timeout.Infinite, Timeout.Infinite);
        }
    }

    public void Dispose() => _timer.Dispose();
}
