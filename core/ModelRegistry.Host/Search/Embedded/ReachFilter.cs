using Lucene.Net.Queries;
using Lucene.Net.Search;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>Narrows a query to the models that the caller may see, without touching the scores.</summary>
static class ReachFilter
{
    public static Query Narrow(Query query, ModelReach reach)
    {
        if (reach.IsEverything) return query;
        var all = new BooleanFilter();
        foreach (var set in reach.Sets) all.Add(AnyOf(set), Occur.MUST);
        return new FilteredQuery(query, all);
    }

    static QueryWrapperFilter AnyOf(IReadOnlyList<ModelPattern> patterns)
    {
        var any = new BooleanQuery();
        foreach (var pattern in patterns) any.Add(Matching(pattern), Occur.SHOULD);
        return new QueryWrapperFilter(any);
    }

    static Query Matching(ModelPattern pattern) =>
        pattern.IsEverything ? new MatchAllDocsQuery()
            : new WildcardQuery(new(IndexFields.Address, pattern.ToString()));
}
