using ModelRegistry.Host.Taxonomy;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// The vocabularies as a check of packs sees them: only values in use are known, and the retired ones that it was asked
/// for are remembered.
/// </summary>
sealed class VocabularyUse(VocabularySnapshot snapshot) : IVocabularies
{
    readonly HashSet<string> _retired = [];

    /// <summary>The values that were asked for and are retired.</summary>
    public IReadOnlySet<string> Retired => _retired;

    public bool Contains(string vocabulary, string value)
    {
        if (snapshot.InUse(vocabulary).Contains(value)) return true;
        if (snapshot.Contains(vocabulary, value)) _retired.Add(value);
        return false;
    }

    /// <summary>
    /// Those in use; all, where every one is retired, because packs may name anything of an empty list.
    /// </summary>
    public IReadOnlyCollection<string> Values(string vocabulary) =>
        snapshot.InUse(vocabulary) is { Count: > 0 } some ? some : snapshot.Values(vocabulary);
}
