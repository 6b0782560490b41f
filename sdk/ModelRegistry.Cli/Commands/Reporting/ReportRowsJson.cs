using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Cli.Commands.Reporting;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Page<JsonElement>))]
sealed partial class ReportRowsJson : JsonSerializerContext;
