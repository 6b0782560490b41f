using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>Answers one question, already found well-formed, from one state of the index.</summary>
sealed class PageSearch(IndexSnapshot index, SearchQuery query, SearchText? text, SearchCursor? cursor)
{
    readonly HitOrder _order = new(query.Sort, text is not null);

    public SearchAnswer Answer()
    {
        var match = cursor?.Match ?? SearchMatch.Every;
        while (true)
        {
            var matching = index.Rewrite(Matching(match));
            var hits = TopFieldCollector.Create(
                _order.Sort, query.Take + 1, cursor is null ? null : _order.Place(cursor), true, _order.ByScore, false,
                    false);
            var facets = new Dictionary<string, IReadOnlyList<FacetCount>>();
            var seen = query.Facets ? CollectWithFacets(matching, hits, facets) : Collect(matching, hits);
            if (seen || cursor is not null || text is null) return Page(hits, facets, match, matching);
            if (match == SearchMatch.Any || text.Words.Count == 0) return Page(hits, facets, SearchMatch.Every,
                matching);
            match = match == SearchMatch.Every ? SearchMatch.Similar : SearchMatch.Any;
        }
    }

    Query Matching(SearchMatch match) => ReachFilter.Narrow(
        text is null ? new MatchAllDocsQuery() : new TextQuery(text, match).Build(), query.Reach);

    /// <summary>Whether anything matches the text, whatever the filters say.</summary>
    bool CollectWithFacets(Query matching, TopFieldCollector hits, Dictionary<string, IReadOnlyList<FacetCount>> facets)
    {
        var tallies = index.Facets.ToDictionary(f => f.Facet.Name, f => new FacetTally(f, Wanted(f.Facet.Name)));
        using var collector = new FacetCollector(hits, tallies.Values);
        index.Search(matching, collector);
        foreach (var (name, tally) in tallies) facets.Add(name, tally.Top(query.FacetValues));
        return collector.Seen > 0;
    }

    bool Collect(Query matching, TopFieldCollector hits)
    {
        var filters = query.Filters.Where(filter => filter.Value.Count > 0).ToArray();
        if (filters.Length == 0)
        {
            index.Search(matching, hits);
            return hits.TotalHits > 0;
        }
        var all = new BooleanFilter();
        foreach (var (name, values) in filters)
            all.Add(new TermsFilter([.. values.Select(value => new Term(IndexFields.Facet(name), value))]), Occur.MUST);
        index.Search(matching, all, hits);
        return hits.TotalHits > 0 || index.Search(matching, 1).TotalHits > 0;
    }

    IReadOnlyList<string> Wanted(string facet) => query.Filters.TryGetValue(facet, out var values) ? values : [];

    SearchAnswer Page(
        TopFieldCollector hits, Dictionary<string, IReadOnlyList<FacetCount>> facets, SearchMatch match, Query matching)
    {
        var top = hits.GetTopDocs().ScoreDocs;
        var page = top.Take(query.Take).Cast<FieldDoc>().ToArray();
        var highlights = text is null ? null : new HitHighlights(index, text, matching);
        return new()
        {
            Hits = [.. page.Select(doc => Hit(doc, highlights))],
            Total = hits.TotalHits,
            Facets = facets,
            Match = match,
            NextCursor = top.Length > query.Take ? _order.After(page[^1], SearchCursor.Digest(query), match).Encode()
                : null,
        };
    }

    SearchHit Hit(FieldDoc doc, HitHighlights? highlights)
    {
        var model = index.Model(doc.Doc);
        return new(model, _order.ByScore ? doc.Score : 0, highlights?.For(doc.Doc, model) ?? []);
    }
}
