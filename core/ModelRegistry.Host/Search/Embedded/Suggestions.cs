using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>Reads suggestions straight from the sorted terms of the index.</summary>
sealed class Suggestions(IndexSnapshot index, ModelReach reach)
{
    /// <summary>Terms read at most: a single letter begins very many.</summary>
    const int Scanned = 1000;

    /// <summary>Those that begin with the prefix come first, then those more models have, then by name.</summary>
    public IReadOnlyList<string> For(string prefix, int take)
    {
        var typed = prefix.Trim().ToLowerInvariant();
        if (typed.Length is 0 or > SearchLimits.ValueLength) return [];

        return
        [
            .. Entries(typed).DistinctBy(entry => entry.Shown)
                .OrderByDescending(entry => entry.Shown.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .ThenByDescending(entry => entry.Models).ThenBy(entry => entry.Shown, StringComparer.Ordinal)
                .Select(entry => entry.Shown).Take(take),
        ];
    }

    IEnumerable<(string Shown, int Models)> Entries(string typed)
    {
        var reader = index.IndexReader;
        if (MultiFields.GetTerms(reader, IndexFields.Suggest) is not { } all) yield break;
        var seen = reach.IsEverything ? MultiFields.GetLiveDocs(reader) : Readable();
        var prefix = new BytesRef(typed);
        var terms = all.GetEnumerator();
        if (terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END) yield break;

        DocsEnum? documents = null;
        for (var scanned = 0; scanned < Scanned && StringHelper.StartsWith(terms.Term, prefix); scanned++)
        {
            documents = terms.Docs(seen, documents, DocsFlags.NONE);
            var models = Count(documents);
            if (models > 0) yield return (SuggestionEntry.Shown(terms.Term.Utf8ToString()), models);
            if (!terms.MoveNext()) yield break;
        }
    }

    /// <summary>Models that the caller may see: the others must not show even in the order.</summary>
    static int Count(DocsEnum documents)
    {
        var models = 0;
        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) models++;
        return models;
    }

    OpenBitSet Readable()
    {
        var readable = new OpenBitSet(index.IndexReader.MaxDoc);
        index.Search(ReachFilter.Narrow(new MatchAllDocsQuery(), reach), new Marking(readable));
        return readable;
    }

    sealed class Marking(OpenBitSet readable) : ICollector
    {
        int _base;

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer) { }

        public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

        public void Collect(int doc) => readable.Set(_base + doc);
    }
}
