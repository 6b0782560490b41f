using System.Text.Json.Serialization;

namespace ModelRegistry.Cli.Commands.Evidence;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BundleAnswer))]
sealed partial class BundleAnswerJson : JsonSerializerContext;
