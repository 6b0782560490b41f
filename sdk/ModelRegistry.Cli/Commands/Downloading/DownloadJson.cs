using System.Text.Json.Serialization;

namespace ModelRegistry.Cli.Commands.Downloading;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DownloadSummary))]
sealed partial class DownloadJson : JsonSerializerContext;
