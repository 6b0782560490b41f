namespace ModelRegistry.Benchmarks.Publish;

/// <summary>Looks at a process's resident memory twenty times a second and keeps the most it saw, in MB.</summary>
sealed class PeakMemory : IDisposable
{
    readonly Func<double> _read;
    readonly Timer _timer;
    double _peak;

    public PeakMemory(Func<double> read)
    {
        _read = read;
        _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
    }

    public double Peak => Volatile.Read(ref _peak);

    public void Dispose() => _timer.Dispose();

    void Look()
    {
        try
        {
            Volatile.Write(ref _peak, Math.Max(Peak, _read()));
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            _timer.Change(Timeout.Infinite, Timeout.Infinite);     // the process has ended
        }
    }
}
