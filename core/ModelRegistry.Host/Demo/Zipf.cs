namespace ModelRegistry.Host.Demo;

/// <summary>Picks among values the way names, tags and licences are spread: few very often, many seldom.</summary>
sealed class Zipf<T>
{
    readonly IReadOnlyList<T> _values;
    readonly double[] _upTo;

    /// <param name="values">The values, the most frequent first.</param>
    /// <param name="exponent">How steep: 0 is even, 1 is that of words in a language.</param>
    public Zipf(IReadOnlyList<T> values, double exponent = 1)
    {
        _values = values;
        _upTo = new double[values.Count];
        var sum = 0.0;
        for (var i = 0; i < _upTo.Length; i++) _upTo[i] = sum += Math.Pow(i + 1, -exponent);
        for (var i = 0; i < _upTo.Length; i++) _upTo[i] /= sum;
    }

    public T Pick(Random random)
    {
        var found = Array.BinarySearch(_upTo, random.NextDouble());
        return _values[Math.Min(found < 0 ? ~found : found, _values.Count - 1)];
    }

    /// <summary>Up to <paramref name="count"/> different ones.</summary>
    public IReadOnlyList<T> PickSome(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Pick(random)).Distinct()];
}
