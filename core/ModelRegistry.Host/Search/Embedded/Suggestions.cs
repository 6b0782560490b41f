using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>Reads suggestions straight from the sorted terms of the index.</summary>
sealed class Suggestions(IndexReader reader)
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
        if (MultiFields.GetTerms(reader, IndexFields.Suggest) is not { } all) yield break;
        var live = MultiFields.GetLiveDocs(reader);
        var prefix = new BytesRef(typed);
        var terms = all.GetEnumerator();
        if (terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END) yield break;

        DocsEnum? documents = null;
        for (var scanned = 0; scanned < Scanned && StringHelper.StartsWith(terms.Term, prefix); scanned++)
        {
            documents = terms.Docs(live, documents, DocsFlags.NONE);
            if (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                yield return (SuggestionEntry.Shown(terms.Term.Utf8ToString()), terms.DocFreq);
            if (!terms.MoveNext()) yield break;
        }
    }
}
