using System.Text.Json.Serialization;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PolicyTestReport))]
[JsonSerializable(typeof(RuleChangeList))]
sealed partial class PolicyTestJson : JsonSerializerContext;
