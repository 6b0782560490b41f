using System.Text.Json.Serialization;

namespace ModelRegistry.Policy.Explaining;

/// <summary>How explanations are written and read as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(IReadOnlyList<TestExplanation>))]
public sealed partial class ExplanationJson : JsonSerializerContext;
