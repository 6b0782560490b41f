using System.Text.Json.Serialization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Artifacts;

/// <summary>Generated JSON contracts of the artifact records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(NewUpload))]
[JsonSerializable(typeof(UploadStart))]
[JsonSerializable(typeof(Upload))]
[JsonSerializable(typeof(StoredUploadPart))]
[JsonSerializable(typeof(NewReference))]
[JsonSerializable(typeof(Artifact))]
[JsonSerializable(typeof(Page<Artifact>))]
[JsonSerializable(typeof(InspectionReport))]
public sealed partial class ArtifactsJson : JsonSerializerContext;
