using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Data.Evidence;
using ModelRegistry.Data.Governance;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Tests.Governance;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Impact;

/// <summary>
/// Puts models straight into the database in every state, with what may be on record: so many combinations that going
/// through the gates would never meet them.
/// </summary>
sealed class RandomInventory(TestRegistry registry, Random random, string key, IReadOnlyList<Guid> people)
{
    static readonly string[] _rules = ["LIC-001", "T-1", "EVL-001", "RES-001", "EXP-001", "T-1"];
    static readonly string[] _roles = ["MRC", "Security", "Legal", "Product"];

    readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    public async Task FillAsync(string group, int models, CancellationToken stop)
    {
        await using var scope = registry.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        for (var i = 0; i < models; i++) Add(db, group, $"m-{i}");
        await db.SaveChangesAsync(stop);
    }

    void Add(RegistryDb db, string group, string name)
    {
        var model = new ModelRecord
        {
            Id = Guid.CreateVersion7(), Group = group, Name = name, Key = $"{group}/{name}", Description = "",
            Owners = Maybe() ? """["team@example.com"]""" : "[]", Tags = "[]", CreatedBy = Person(), CreatedAt = _now,
            UpdatedAt = _now,
        };
        db.Add(model);
        for (var i = 0; i <= random.Next(3); i++) AddVersion(db, model, $"1.{i}.0");
        if (Maybe()) db.Add(Exception(model, null));
        if (Maybe()) db.Add(Exception(model, "1.0.0"));
    }

    void AddVersion(RegistryDb db, ModelRecord model, string number)
    {
        var state = (VersionState)random.Next(Enum.GetValues<VersionState>().Length);
        var digest = Hex(number + model.Name);
        var version = new VersionRecord
        {
            Id = Guid.CreateVersion7(), ModelId = model.Id, Version = number,
            SortKey = SemanticVersion.Parse(number).SortKey, State = state, Metadata = Metadata().ToJsonString(),
            ManifestDigest = state is VersionState.Draft ? null : digest, CreatedBy = Person(),
            CreatedAt = _now.AddDays(-random.Next(600)), UpdatedAt = _now,
            RecertifyBy = Maybe() ? DateOnly.FromDateTime(_now.UtcDateTime).AddDays(random.Next(-30, 90)) : null,
        };
        db.Add(version);
        if (Maybe()) db.Add(new VersionAuthorRecord { VersionId = version.Id, UserId = Person(), Part = "uploader" });
        List<ArtifactRecord> artifacts = [.. Artifacts(version)];
        db.AddRange(artifacts);
        db.AddRange(Evidence(version, SubjectDigest.Of(artifacts), artifacts));
        for (var i = 0; i < random.Next(5); i++) db.Add(Approval(version, digest, i));
        if (state is VersionState.Production && Maybe()) db.Add(Deployment(version));
    }

    JsonObject Metadata()
    {
        var metadata = SampleDocuments.Metadata();
        if (Maybe()) metadata["risk"]!["tier"] = Pick("Low", "Medium", "High");
        if (Maybe()) metadata["legal"]!["license"] = Pick("GPL-3.0-only", "MIT", "CC-BY-NC-4.0");
        if (Maybe()) metadata.Remove(Pick("legal", "data", "provenance", "deployment"));
        if (Maybe()) metadata["identity"]!["kind"] = Pick("llm", "tabular");
        if (Maybe()) metadata["governance"] = new JsonObject { ["recert_date"] = "2099-01-01" };
        return metadata;
    }

    IEnumerable<ArtifactRecord> Artifacts(VersionRecord version)
    {
        if (Maybe()) yield return Artifact(version, "model.bin", "weights", null);
        if (Maybe()) yield return Artifact(version, "image", "container", "registry.example.com/ai/bot");
    }

    ArtifactRecord Artifact(VersionRecord version, string path, string kind, string? uri) => new()
    {
        Id = Guid.CreateVersion7(), VersionId = version.Id, Path = path, Kind = kind, Uri = uri,
        Sha256 = Hex(path + random.Next()), Size = uri is null ? 64 : null, UploadedBy = Person(), CreatedAt = _now,
    };

    IEnumerable<EvidenceRecord> Evidence(VersionRecord version, string subject, List<ArtifactRecord> artifacts)
    {
        if (Maybe()) yield return Row("sbom", subject, "{}");
        if (Maybe()) yield return Row("license-scan", subject,
            $$"""{"result": "{{Pick("clean", "violations")}}", "scanner": "s"}""");
        if (Maybe()) yield return Row("evaluation", subject,
            $$$"""{"suite": "task", "metrics": {"evals.task.accuracy": 0.{{{random.Next(5, 10)}}}}}""");
        foreach (var container in artifacts.Where(SubjectDigest.IsContainer))
            yield return Row("signature", container.Sha256, $$"""{"keyId": "{{Pick(key, "unknown")}}"}""");

        EvidenceRecord Row(string kind, string about, string facts) => new()
        {
            Id = Guid.CreateVersion7(), VersionId = version.Id, Kind = kind,
            SubjectDigest = random.Next(8) == 0 ? Hex("other") : about, Facts = facts, Document = "{}",
            DocumentDigest = Hex("{}"), Finished = _now.AddDays(-random.Next(60)), RecordedBy = Person(),
            RecordedAt = _now.AddMinutes(-random.Next(10_000)),
        };
    }

    ApprovalRecord Approval(VersionRecord version, string digest, int index) => new()
    {
        Id = Guid.CreateVersion7(), VersionId = version.Id,
        ManifestDigest = random.Next(6) == 0 ? Hex("older") : digest, Role = Pick(_roles), ApproverId = Person(),
        Decision = Pick("approved", "approved", "approved", "rejected", "revoked"),
        Target = Pick<string?>(null, "staging", "production"), Rationale = "looked at it",
        ExpiresAt = Maybe() ? _now.AddDays(random.Next(1, 60)) : null, At = _now.AddMinutes(-1000 + index),
    };

    ExceptionRecord Exception(ModelRecord model, string? version) => new()
    {
        Id = Guid.CreateVersion7(), ModelId = model.Id, Version = version, RuleId = Pick(_rules), Rationale = "agreed",
        Controls = """["watched"]""", ApproverRole = Pick("Legal", "MRC"), ApproverId = Person(),
        GrantedOn = DateOnly.FromDateTime(_now.UtcDateTime).AddDays(random.Next(-20, 10)),
        ExpiresOn = DateOnly.FromDateTime(_now.UtcDateTime).AddDays(random.Next(10, 40)),
        RevokedAt = random.Next(5) == 0 ? _now : null, CreatedAt = _now.AddMinutes(-random.Next(10_000)),
    };

    DeploymentRecord Deployment(VersionRecord version) => new()
    {
        Id = Guid.CreateVersion7(), ModelId = version.ModelId, VersionId = version.Id, Environment = "production",
        Region = "us-east-1", Strategy = "full", TrafficPercent = 100,
        Status = Pick("active", "active", "stopped"), ConfigDigest = Hex("{}"), Configuration = "{}",
        CreatedBy = Person(), CreatedAt = _now.AddMinutes(-random.Next(10_000)),
    };

    Guid Person() => people[random.Next(people.Count)];

    bool Maybe() => random.Next(2) == 0;

    T Pick<T>(params IReadOnlyList<T> values) => values[random.Next(values.Count)];

    static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
