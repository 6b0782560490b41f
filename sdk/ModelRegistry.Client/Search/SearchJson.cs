using System.Text.Json.Serialization;

namespace ModelRegistry.Client.Search;

/// <summary>Generated JSON contracts of the search records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(IReadOnlyList<FoundModel>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(SearchStatus))]
public sealed partial class SearchJson : JsonSerializerContext;
