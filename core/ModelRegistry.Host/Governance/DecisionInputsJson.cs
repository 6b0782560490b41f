using System.Text.Json.Serialization;

namespace ModelRegistry.Host.Governance;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition =
        JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DecisionInputs))]
sealed partial class DecisionInputsJson : JsonSerializerContext;
