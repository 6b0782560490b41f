using System.Text.Json.Serialization;

namespace ModelRegistry.Client.Http;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemAnswer))]
sealed partial class ProblemJson : JsonSerializerContext;
