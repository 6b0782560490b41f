using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>
/// Shows in each hit of a page where the text was found; the card only where the description shows nothing.
/// </summary>
sealed class HitHighlights
{
    readonly IndexSnapshot _index;
    readonly SearchHighlighter _highlighter;

    /// <summary>Takes the query as rewritten: that names the words that typing errors led to.</summary>
    public HitHighlights(IndexSnapshot index, SearchText text, Query matching)
    {
        _index = index;
        var terms = new HashSet<Term>();
        matching.ExtractTerms(terms);
        var words = terms.Select(term => term.Text).ToHashSet();
        foreach (var word in text.Words.Except(text.Required)) words.ExceptWith(word.Parts);
        var last = text.Words.Count > 0 ? text.Words[^1] : null;
        string[] prefixes = last is null ? [] : [last.Joined, last.Parts[^1]];
        _highlighter = new(words, [.. prefixes.Where(prefix => prefix.Length > 1).Distinct()]);
    }

    public IReadOnlyList<SearchHighlight> For(int document, SearchDocument model)
    {
        var shown = new List<SearchHighlight>();
        Add(shown, "name", model.Name);
        if (!Add(shown, "description", model.Description)) Add(shown, "card", _index.Card(document));
        return shown;
    }

    bool Add(List<SearchHighlight> shown, string field, string text)
    {
        if (_highlighter.Highlight(text) is not { } html) return false;
        shown.Add(new(field, html));
        return true;
    }
}
