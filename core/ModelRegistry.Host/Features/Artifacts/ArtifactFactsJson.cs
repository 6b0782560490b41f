using System.Text.Json.Serialization;
using ModelRegistry.Inspection;

namespace ModelRegistry.Host.Features.Artifacts;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FileVerdict))]
sealed partial class ArtifactFactsJson : JsonSerializerContext;
