using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Models;

/// <summary>Which models a list shows. Filters that are left out let everything through.</summary>
/// <param name="Group">Models of this group, whatever its case.</param>
/// <param name="Owner">Models with this owner, spelt exactly.</param>
/// <param name="Tag">Models with this tag, spelt exactly.</param>
/// <param name="Limit">Rows of a page, 1 to 500; 50 when left out.</param>
/// <param name="Cursor">Where to go on: <see cref="Page{T}.NextCursor"/> of the page before.</param>
/// <param name="Query">Words to search for, as the search reads them: the best match first, at most 100 a page.</param>
public sealed record ModelFilter(
    string? Group = null, string? Owner = null, string? Tag = null, int? Limit = null, string? Cursor = null,
    string? Query = null)
{
    internal string Text => QueryText.Of(
        ("group", Group), ("owner", Owner), ("tag", Tag), ("limit", Limit?.ToString()), ("cursor", Cursor),
        ("query", Query));
}
