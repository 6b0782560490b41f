using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>One state of the index, with what is worked out once for it: the numbers of the facet values.</summary>
sealed class IndexSnapshot : IndexSearcher
{
    readonly Lazy<IReadOnlyList<FacetOrdinals>> _facets;

    public IndexSnapshot(IndexReader reader) : base(reader)
    {
        Similarity = new BM25Similarity();
        _facets = new(() => [.. SearchFacet.All.Select(facet => new FacetOrdinals(reader, facet))]);
    }

    public IReadOnlyList<FacetOrdinals> Facets => _facets.Value;

    public int? Find(Guid modelId)
    {
        var found = Search(new TermQuery(DocumentWriter.Key(modelId)), 1);
        return found.TotalHits == 0 ? null : found.ScoreDocs[0].Doc;
    }

    public SearchDocument Model(int document)
    {
        var stored = Doc(document, new HashSet<string> { IndexFields.Stored }).GetBinaryValue(IndexFields.Stored);
        return JsonSerializer.Deserialize(stored.Bytes.AsSpan(stored.Offset, stored.Length),
            IndexJson.Default.SearchDocument)!;
        // never null: the writer stores an object with every document
    }

    public string Card(int document) =>
        Doc(document, new HashSet<string> { IndexFields.Card }).Get(IndexFields.Card) ?? "";

    /// <summary>Makes the snapshots of a searcher manager.</summary>
    public sealed class Factory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new IndexSnapshot(reader);
    }
}
