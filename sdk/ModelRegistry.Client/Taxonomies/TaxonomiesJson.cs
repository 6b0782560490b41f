using System.Text.Json.Serialization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Taxonomies;

/// <summary>Generated JSON contracts of the vocabulary records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<Vocabulary>))]
[JsonSerializable(typeof(Page<Vocabulary>))]
[JsonSerializable(typeof(VocabularyTerm))]
[JsonSerializable(typeof(Page<VocabularyTerm>))]
[JsonSerializable(typeof(NewVocabularyTerm))]
[JsonSerializable(typeof(VocabularyTermChange))]
public sealed partial class TaxonomiesJson : JsonSerializerContext;
