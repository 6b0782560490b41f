using System.Text.Json.Serialization;

namespace ModelRegistry.Benchmarks.Policies;

/// <summary>The documents as objects: what hand-written C# and RulesEngine are given.</summary>
public sealed record Document(
    Identity? Identity, Provenance? Provenance, List<Artifact>? Artifacts, Data? Data, Evals? Evals, Risk? Risk,
    Legal? Legal, Security? Security, Governance? Governance, Deployment? Deployment);

public sealed record Identity(string? Kind, List<string>? Owners);

public sealed record Provenance(string? Repo, string? Commit, string? TrainJobId);

public sealed record Artifact(string? Type, string? Sha256, bool? Signed);

public sealed record Data(List<string>? Residency);

public sealed record Evals(TaskEval? Task, LlmEval? Llm, RobustnessEval? Robustness);

public sealed record TaskEval(decimal? Accuracy);

public sealed record LlmEval(decimal? HallucinationRate, decimal? PiiLeakage);

public sealed record RobustnessEval(decimal? PromptInjectionSuccess);

public sealed record Risk(string? Tier);

public sealed record Legal(string? License);

public sealed record Security(bool? Signed, string? SbomId, List<Scan>? VulnScans);

public sealed record Scan(int? Critical);

public sealed record Governance(List<Approval>? Approvals, string? RecertDate);

public sealed record Approval(string? Role, string? By);

public sealed record Deployment(List<Target>? Targets);

public sealed record Target(string? Region);

/// <summary>How they are read, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Document))]
sealed partial class TypedJson : JsonSerializerContext;
