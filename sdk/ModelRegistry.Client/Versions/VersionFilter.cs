using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Versions;

/// <summary>Which versions a list shows.</summary>
/// <param name="State">Versions in this state.</param>
/// <param name="Limit">Rows of a page, 1 to 500; 50 when left out.</param>
/// <param name="Cursor">Where to go on: <see cref="Page{T}.NextCursor"/> of the page before.</param>
public sealed record VersionFilter(string? State = null, int? Limit = null, string? Cursor = null)
{
    internal string Query => QueryText.Of(("state", State), ("limit", Limit?.ToString()), ("cursor", Cursor));
}
