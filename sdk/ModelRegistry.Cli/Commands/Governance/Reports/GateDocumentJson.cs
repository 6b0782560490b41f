using System.Text.Json.Serialization;

namespace ModelRegistry.Cli.Commands.Governance.Reports;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition =
        JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GateDocument))]
sealed partial class GateDocumentJson : JsonSerializerContext;
