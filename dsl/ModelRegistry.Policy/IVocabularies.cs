namespace ModelRegistry.Policy;

/// <summary>The values of the managed taxonomies, which administrators keep.</summary>
public interface IVocabularies
{
    /// <summary>Whether the taxonomy has this value, spelt exactly.</summary>
    bool Contains(string vocabulary, string value);

    /// <summary>All values of a taxonomy, for suggestions; empty for one that does not exist.</summary>
    IReadOnlyCollection<string> Values(string vocabulary);
}
