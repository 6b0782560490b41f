using System.Text.Json.Serialization;

namespace ModelRegistry.Host.Search.Embedded;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SearchDocument))]
sealed partial class IndexJson : JsonSerializerContext;
