using System.Text.Json.Serialization;

namespace ModelRegistry.Cli.Commands.Publishing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PublishSummary))]
sealed partial class PublishJson : JsonSerializerContext;
