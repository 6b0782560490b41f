using System.Text.Json.Serialization;

namespace ModelRegistry.Client.EvidenceExport;

/// <summary>Generated JSON contracts of the evidence export.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InstallationPublicKey))]
public sealed partial class EvidenceExportJson : JsonSerializerContext;
