namespace ModelRegistry.Host.Search;

/// <summary>How generously the text had to be read for anything to match it.</summary>
enum SearchMatch
{
    /// <summary>Every word is there, the last one at least as the beginning of a word.</summary>
    Every,

    /// <summary>Every word is there but for a typing error or two.</summary>
    Similar,

    /// <summary>No model has every word; these have at least one of them.</summary>
    Any,
}
