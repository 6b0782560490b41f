namespace ModelRegistry.Host.Search;

/// <summary>The bounds of the search. Questions beyond them are refused, documents are cut to them.</summary>
static class SearchLimits
{
    /// <summary>Characters in a query text.</summary>
    public const int TextLength = 256;

    /// <summary>Words in a query text, the parts of compound words counted one by one.</summary>
    public const int Terms = 32;

    /// <summary>Hits on a page, similar models, suggestions.</summary>
    public const int Take = 100;

    /// <summary>Values shown for one facet.</summary>
    public const int FacetValues = 1000;

    /// <summary>Accepted values of one filter.</summary>
    public const int FilterValues = 50;

    /// <summary>Characters in a facet or filter value, a name, a tag.</summary>
    public const int ValueLength = 256;

    /// <summary>Values of one facet in one document; those beyond are left out.</summary>
    public const int ValuesPerDocument = 256;

    /// <summary>Characters of a description that are indexed.</summary>
    public const int DescriptionLength = 4096;

    /// <summary>Characters of a model card that are indexed.</summary>
    public const int CardLength = 32768;

    /// <summary>Characters in a cursor.</summary>
    public const int CursorLength = 1024;
}
