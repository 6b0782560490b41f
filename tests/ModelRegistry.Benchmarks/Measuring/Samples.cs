namespace ModelRegistry.Benchmarks.Measuring;

/// <summary>Times of one thing done many times, in milliseconds.</summary>
sealed class Samples
{
    readonly List<double> _milliseconds = [];
    readonly Lock _gate = new();

    public int Count => _milliseconds.Count;

    public void Add(TimeSpan time)
    {
        lock (_gate) _milliseconds.Add(time.TotalMilliseconds);
    }

    public Spread Spread()
    {
        lock (_gate)
        {
            if (_milliseconds.Count == 0) throw new InvalidOperationException("Nothing was measured.");
            var sorted = _milliseconds.Order().ToArray();
            return new(sorted[0], At(sorted, 0.5), At(sorted, 0.95), sorted[^1], sorted.Length);
        }
    }

    /// <summary>Nearest rank: a value that was measured, never one between two.</summary>
    static double At(double[] sorted, double share) =>
        sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
