namespace ModelRegistry.Host.Search;

/// <summary>The order of hits; the model id decides between equals.</summary>
enum SearchSort
{
    /// <summary>Best match first; without a text, as <see cref="Updated"/>.</summary>
    Relevance,

    /// <summary>By <c>group/name</c>, case ignored.</summary>
    Name,

    /// <summary>The latest change first.</summary>
    Updated,
}
