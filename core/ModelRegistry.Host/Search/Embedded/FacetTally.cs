using System.Buffers;
using Lucene.Net.Index;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>Counts one facet's values over the documents it is shown, and knows whether they pass its filter.</summary>
sealed class FacetTally : IDisposable
{
    readonly FacetOrdinals _ordinals;
    readonly IReadOnlyList<string> _wanted;
    readonly int[] _counts;
    readonly bool[]? _accepted;
    int[] _segment = [];
    SortedSetDocValues? _values;

    /// <summary>Filters by the wanted values; lets everything pass where there are none.</summary>
    public FacetTally(FacetOrdinals ordinals, IReadOnlyList<string> wanted)
    {
        (_ordinals, _wanted) = (ordinals, wanted);
        _counts = ArrayPool<int>.Shared.Rent(ordinals.Count);
        _counts.AsSpan(0, ordinals.Count).Clear();
        if (wanted.Count == 0) return;

        _accepted = ArrayPool<bool>.Shared.Rent(ordinals.Count);
        _accepted.AsSpan(0, ordinals.Count).Clear();
        foreach (var value in wanted)
            if (ordinals.Find(value) is { } ordinal) _accepted[ordinal] = true;
    }

    public bool Filters => _accepted is not null;

    public void Enter(AtomicReaderContext leaf)
    {
        _segment = _ordinals.Segment(leaf.Ord);
        _values = _segment.Length == 0 ? null : leaf.AtomicReader.GetSortedSetDocValues(_ordinals.Field);
    }

    public bool Passes(int document)
    {
        if (_accepted is null) return true;
        if (_values is null) return false;
        _values.SetDocument(document);
        for (var at = _values.NextOrd(); at != SortedSetDocValues.NO_MORE_ORDS; at = _values.NextOrd())
            if (_accepted[_segment[at]]) return true;
        return false;
    }

    public void Count(int document)
    {
        if (_values is null) return;
        _values.SetDocument(document);
        for (var at = _values.NextOrd(); at != SortedSetDocValues.NO_MORE_ORDS; at = _values.NextOrd())
            _counts[_segment[at]]++;
    }

    /// <summary>The most frequent values, then the filtered ones among the rest, so that none can get lost.</summary>
    public IReadOnlyList<FacetCount> Top(int take)
    {
        var counted = Enumerable.Range(0, _ordinals.Count).Where(ordinal => _counts[ordinal] > 0)
            .Select(ordinal => new FacetCount(_ordinals.Value(ordinal), _counts[ordinal]))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal).ToList();
        var top = counted.Take(take).ToList();
        foreach (var value in _wanted.Distinct().Where(value => top.TrueForAll(count => count.Value != value)))
            top.Add(counted.Find(count => count.Value == value) ?? new(value, 0));
        return top;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_counts);
        if (_accepted is not null) ArrayPool<bool>.Shared.Return(_accepted);
    }
}
