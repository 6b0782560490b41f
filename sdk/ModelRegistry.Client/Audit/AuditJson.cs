using System.Text.Json.Serialization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Audit;

/// <summary>Generated JSON contracts of the audit records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Page<AuditEvent>))]
[JsonSerializable(typeof(AuditEventDetail))]
[JsonSerializable(typeof(AuditHead))]
[JsonSerializable(typeof(AuditVerification))]
public sealed partial class AuditJson : JsonSerializerContext;
