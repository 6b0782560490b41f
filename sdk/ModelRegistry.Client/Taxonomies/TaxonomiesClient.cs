using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Taxonomies;

/// <summary>The managed vocabularies: business domain, use case, sensitivity, data domain, geography, impact.</summary>
public sealed class TaxonomiesClient(RegistryWire wire)
{
    /// <summary>The vocabularies that there are.</summary>
    public Task<IReadOnlyList<Vocabulary>> ListAsync(CancellationToken cancellationToken) =>
        wire.AllAsync("api/v1/vocabularies", TaxonomiesJson.Default.PageVocabulary, cancellationToken);

    /// <summary>A page of the values of a vocabulary, by value.</summary>
    public Task<Page<VocabularyTerm>> ListTermsAsync(
        string vocabulary, bool withRetired, string? cursor, CancellationToken cancellationToken) =>
        wire.GetAsync(
            Address(vocabulary) + QueryText.Of(("retired", withRetired ? "true" : null), ("cursor", cursor)),
            TaxonomiesJson.Default.PageVocabularyTerm, cancellationToken);

    /// <summary>One value, with its entity tag.</summary>
    public Task<Tagged<VocabularyTerm>> GetTermAsync(
        string vocabulary, string value, CancellationToken cancellationToken) =>
        wire.GetTaggedAsync(Address(vocabulary, value), TaxonomiesJson.Default.VocabularyTerm, cancellationToken);

    /// <summary>Adds a value. Refused with <c>term-exists</c> when it is there, retired or not.</summary>
    public Task<VocabularyTerm> AddTermAsync(
        string vocabulary, NewVocabularyTerm term, CancellationToken cancellationToken) =>
        wire.PostAsync(Address(vocabulary), term, TaxonomiesJson.Default.NewVocabularyTerm,
            TaxonomiesJson.Default.VocabularyTerm, cancellationToken);

    /// <summary>Changes, retires or takes back a value that had the given entity tag.</summary>
    public Task<VocabularyTerm> ChangeTermAsync(
        string vocabulary, string value, string etag, VocabularyTermChange change,
        CancellationToken cancellationToken) =>
        wire.ChangeAsync(HttpMethod.Patch, Address(vocabulary, value), etag, change,
            TaxonomiesJson.Default.VocabularyTermChange, TaxonomiesJson.Default.VocabularyTerm, cancellationToken);

    static string Address(string vocabulary) => $"api/v1/vocabularies/{Uri.EscapeDataString(vocabulary)}/terms";

    static string Address(string vocabulary, string value) => $"{Address(vocabulary)}/{Uri.EscapeDataString(value)}";
}
