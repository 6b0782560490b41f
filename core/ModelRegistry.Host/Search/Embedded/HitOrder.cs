using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>The order of hits in the engine's terms, and the two ways between a hit and a cursor.</summary>
sealed class HitOrder(SearchSort sort, bool hasText)
{
    readonly SearchSort _sort = sort == SearchSort.Relevance && !hasText ? SearchSort.Updated : sort;

    public bool ByScore => _sort == SearchSort.Relevance;

    public Sort Sort => new(
        _sort switch
        {
            SearchSort.Name => new SortField(IndexFields.SortName, SortFieldType.STRING),
            SearchSort.Updated => new SortField(IndexFields.Updated, SortFieldType.INT64, true),
            _ => SortField.FIELD_SCORE,
        },
        new SortField(IndexFields.Id, SortFieldType.STRING));

    public SearchCursor After(FieldDoc last, ulong search, SearchMatch match)
    {
        var id = ((BytesRef)last.Fields[1]).Utf8ToString();
        return last.Fields[0] switch
        {
            BytesRef name => new(search, match, 0, name.Utf8ToString(), id),
            J2N.Numerics.Int64 updated => new(search, match, updated.ToInt64(), "", id),
            var score => new(search, match, BitConverter.SingleToInt32Bits(Convert.ToSingle(score)), "", id),
        };
    }

    public FieldDoc Place(SearchCursor cursor)
    {
        var score = BitConverter.Int32BitsToSingle((int)cursor.Key);
        object key = _sort switch
        {
            SearchSort.Name => new BytesRef(cursor.Name),
            SearchSort.Updated => J2N.Numerics.Int64.GetInstance(cursor.Key),
            _ => J2N.Numerics.Single.GetInstance(score),
        };
        // The id decides between equal keys, so the document number, which does not last, never has to.
        return new(int.MaxValue, score, [key, new BytesRef(cursor.Id)]);
    }
}
