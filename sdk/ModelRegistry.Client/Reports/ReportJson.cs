using System.Text.Json.Serialization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Reports;

/// <summary>Generated JSON contracts of the reports.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<ReportInfo>))]
[JsonSerializable(typeof(Page<ReportInfo>))]
[JsonSerializable(typeof(Page<InventoryRow>))]
[JsonSerializable(typeof(Page<RecertificationRow>))]
[JsonSerializable(typeof(IReadOnlyList<ComplianceRow>))]
[JsonSerializable(typeof(Page<ComplianceRow>))]
public sealed partial class ReportJson : JsonSerializerContext;
