using System.Text.Json.Serialization;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DiagnosticList))]
sealed partial class DiagnosticJson : JsonSerializerContext;
