using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>
/// Numbers a facet's values across all segments of one state of the index, so that counting is adding into an array.
/// Memory: 4 bytes a value and segment, and the values' texts.
/// </summary>
sealed class FacetOrdinals
{
    readonly int[][] _bySegment;
    readonly Dictionary<string, int> _byValue = new(StringComparer.Ordinal);
    readonly List<string> _values = [];

    public FacetOrdinals(IndexReader reader, SearchFacet facet)
    {
        Facet = facet;
        Field = IndexFields.Facet(facet.Name);
        _bySegment = [.. reader.Leaves.Select(leaf => Number(leaf.AtomicReader.GetSortedSetDocValues(Field)))];
    }

    public SearchFacet Facet { get; }
    public string Field { get; }
    public int Count => _values.Count;

    public string Value(int ordinal) => _values[ordinal];

    public int? Find(string value) => _byValue.TryGetValue(value, out var ordinal) ? ordinal : null;

    /// <summary>From a segment's ordinals to those across segments.</summary>
    public int[] Segment(int leaf) => _bySegment[leaf];

    int[] Number(SortedSetDocValues? values)
    {
        if (values is null) return [];
        var numbers = new int[values.ValueCount];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < numbers.Length; ordinal++)
        {
            values.LookupOrd(ordinal, bytes);
            var value = bytes.Utf8ToString();
            if (!_byValue.TryGetValue(value, out numbers[ordinal]))
            {
                numbers[ordinal] = _values.Count;
                _byValue.Add(value, _values.Count);
                _values.Add(value);
            }
        }
        return numbers;
    }
}
