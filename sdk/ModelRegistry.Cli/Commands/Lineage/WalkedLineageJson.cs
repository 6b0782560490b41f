using System.Text.Json.Serialization;

namespace ModelRegistry.Cli.Commands.Lineage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WalkedLineage))]
sealed partial class WalkedLineageJson : JsonSerializerContext;
