using ModelRegistry.Policy;

namespace ModelRegistry.Host.Taxonomy;

/// <summary>
/// The managed vocabularies as they were at one moment. Policies may name a retired value, because it stays on what
/// has it; new metadata may not use one.
/// </summary>
sealed class VocabularySnapshot(IReadOnlyDictionary<string, IReadOnlyList<VocabularyValue>> terms) : IVocabularies
{
    readonly Dictionary<string, HashSet<string>> _all = terms.ToDictionary(
        vocabulary => vocabulary.Key, vocabulary => vocabulary.Value.Select(term => term.Value).ToHashSet());

    public bool Contains(string vocabulary, string value) =>
        _all.TryGetValue(vocabulary, out var values) && values.Contains(value);

    /// <summary>The values that are not retired; none for a vocabulary that is not kept.</summary>
    public IReadOnlyCollection<string> InUse(string vocabulary) => Usable(vocabulary, _ => false) ?? [];

    public IReadOnlyCollection<string> Values(string vocabulary) => _all.GetValueOrDefault(vocabulary) ?? [];

    /// <summary>
    /// The values that metadata may use: those in use, and retired ones that <paramref name="keeps"/> says are there
    /// already. Null for a vocabulary that is not kept.
    /// </summary>
    public IReadOnlyCollection<string>? Usable(string vocabulary, Func<string, bool> keeps) =>
        terms.TryGetValue(vocabulary, out var values)
            ? [.. values.Where(term => !term.Retired || keeps(term.Value)).Select(term => term.Value)]
            : null;
}
