using System.Text.Json.Serialization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Governance;

/// <summary>Generated JSON contracts of the governance records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SubmitRequest))]
[JsonSerializable(typeof(ReasonRequest))]
[JsonSerializable(typeof(PromoteRequest))]
[JsonSerializable(typeof(VersionMove))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(ApproveRequest))]
[JsonSerializable(typeof(ApprovalAnswer))]
[JsonSerializable(typeof(IReadOnlyList<ApprovalEntry>))]
[JsonSerializable(typeof(Page<ApprovalEntry>))]
[JsonSerializable(typeof(Page<DecisionEntry>))]
[JsonSerializable(typeof(DecisionDetail))]
[JsonSerializable(typeof(ReplayAnswer))]
[JsonSerializable(typeof(DocumentAnswer))]
[JsonSerializable(typeof(NewException))]
[JsonSerializable(typeof(NewExceptionRequest))]
[JsonSerializable(typeof(ExceptionVerdict))]
[JsonSerializable(typeof(IReadOnlyList<ExceptionRequestEntry>))]
[JsonSerializable(typeof(Page<ExceptionRequestEntry>))]
[JsonSerializable(typeof(IReadOnlyList<ExceptionEntry>))]
[JsonSerializable(typeof(Page<ExceptionEntry>))]
[JsonSerializable(typeof(IReadOnlyList<PackEntry>))]
[JsonSerializable(typeof(Page<PackEntry>))]
[JsonSerializable(typeof(IReadOnlyList<FunctionEntry>))]
[JsonSerializable(typeof(Page<FunctionEntry>))]
[JsonSerializable(typeof(PackDetail))]
[JsonSerializable(typeof(DryRunRequest))]
[JsonSerializable(typeof(DryRunAnswer))]
[JsonSerializable(typeof(ImpactRequest))]
[JsonSerializable(typeof(ImpactLine))]
[JsonSerializable(typeof(ImpactAnswer))]
[JsonSerializable(typeof(ExplainRequest))]
[JsonSerializable(typeof(ExplainAnswer))]
[JsonSerializable(typeof(SampleRequest))]
[JsonSerializable(typeof(SampleAnswer))]
[JsonSerializable(typeof(IReadOnlyList<EvidenceEntry>))]
[JsonSerializable(typeof(Page<EvidenceEntry>))]
[JsonSerializable(typeof(IReadOnlyList<TrustedKeyEntry>))]
[JsonSerializable(typeof(Page<TrustedKeyEntry>))]
public sealed partial class GovernanceJson : JsonSerializerContext;
