using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>
/// One pass over the documents that match the text: those that pass every filter are hits and count for every facet,
/// those that fail exactly one count for that facet alone, as its counts leave its own filter out of account.
/// </summary>
sealed class FacetCollector : ICollector, IDisposable
{
    readonly ICollector _hits;
    readonly FacetTally[] _tallies;
    readonly FacetTally[] _filters;

    public FacetCollector(ICollector hits, IEnumerable<FacetTally> tallies)
    {
        _hits = hits;
        _tallies = [.. tallies];
        _filters = [.. _tallies.Where(tally => tally.Filters)];
    }

    /// <summary>Documents that match the text, whatever the filters say.</summary>
    public int Seen { get; private set; }

    public bool AcceptsDocsOutOfOrder => _hits.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => _hits.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        foreach (var tally in _tallies) tally.Enter(context);
        _hits.SetNextReader(context);
    }

    public void Collect(int doc)
    {
        Seen++;
        FacetTally? failed = null;
        foreach (var filter in _filters)
        {
            if (filter.Passes(doc)) continue;
            if (failed is not null) return;
            failed = filter;
        }
        if (failed is not null)
        {
            failed.Count(doc);
            return;
        }
        foreach (var tally in _tallies) tally.Count(doc);
        _hits.Collect(doc);
    }

    public void Dispose()
    {
        foreach (var tally in _tallies) tally.Dispose();
    }
}
