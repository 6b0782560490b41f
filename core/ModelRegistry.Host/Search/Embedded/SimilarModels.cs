using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Queries.Mlt;
using Lucene.Net.Search;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>Finds models that share the rarest of a model's tags, classes and description words.</summary>
sealed class SimilarModels(IndexSnapshot index, Analyzer analyzer, ModelReach reach)
{
    const int DescriptionWords = 20;

    public IReadOnlyList<SearchHit> To(Guid modelId, int take)
    {
        if (index.Find(modelId) is not { } document) return [];

        var model = index.Model(document);
        var alike = new BooleanQuery();
        AddValues(alike, "tags", model.Tags, 3);
        AddValues(alike, "useCase", model.UseCases, 2);
        AddValues(alike, "domain", model.Domains, 1.5f);
        AddValues(alike, "kind", model.Kinds, 1);
        AddValues(alike, "framework", model.Frameworks, 0.5f);
        AddWords(alike, string.Join(' ', model.Architectures), 2);
        AddWords(alike, model.Description, 1);
        alike.Add(new TermQuery(DocumentWriter.Key(modelId)), Occur.MUST_NOT);
        return [.. index.Search(ReachFilter.Narrow(alike, reach), take).ScoreDocs.Select(hit =>
            new SearchHit(index.Model(hit.Doc), hit.Score, []))];
    }

    static void AddValues(BooleanQuery alike, string facet, IReadOnlyList<string> values, float boost)
    {
        foreach (var value in values.Where(value => value.Length <= SearchLimits.ValueLength).Take(DescriptionWords))
            alike.Add(new TermQuery(new Term(IndexFields.Facet(facet), value)) { Boost = boost }, Occur.SHOULD);
    }

    void AddWords(BooleanQuery alike, string text, float boost)
    {
        var words = new MoreLikeThis(index.IndexReader)
        {
            Analyzer = analyzer, FieldNames = [IndexFields.Text], MinTermFreq = 1, MinDocFreq = 2, MaxQueryTerms =
                DescriptionWords,
            StopWords = StopAnalyzer.ENGLISH_STOP_WORDS_SET,
        };
        using var reader = new StringReader(text);
        var query = words.Like(reader, IndexFields.Text);
        query.Boost = boost;
        alike.Add(query, Occur.SHOULD);
    }
}
