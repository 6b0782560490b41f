using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Data.Evidence;
using ModelRegistry.Data.Governance;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.EvidenceExport;

/// <summary>A version with one of everything on record, each with the audit event that the log owes it.</summary>
sealed class PromotedVersion
{
    public const string Rationale = "Meets the bar <script>alert(1)</script>";
    const string Sbom = """{"bomFormat":"CycloneDX","specVersion":"1.6","components":[]}""";
    const string Decision = """{"outcome":"pass","packs":[]}""";

    readonly Guid _model = Guid.CreateVersion7();
    readonly Guid _version = Guid.CreateVersion7();
    readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    readonly string _weights = Sha256Hex.Of("weights"u8);

    public string Name { get; } = $"bot-{Guid.CreateVersion7():N}";

    public Guid Version => _version;

    /// <summary>Puts it into the registry's database.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="forget">An action whose events are not recorded, as if the log had lost them.</param>
    /// <param name="meanwhile">What happens after the version is registered and before it is submitted.</param>
    public async Task AddToAsync(TestRegistry registry, string? forget = null, Func<Task>? meanwhile = null)
    {
        await using var scope = registry.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        var trail = scope.ServiceProvider.GetRequiredService<AuditTrail>();
        void Log(string action, JsonObject details, string? rationale = null)
        {
            if (action != forget)
                trail.Record(action, "version", _version.ToString(), details,
                    rationale is null ? null : new Dictionary<string, string> { ["rationale"] = rationale });
        }

        var manifest = Manifest();
        var digest = Sha256Hex.Of(manifest);
        AddContent(db, System.Text.Encoding.UTF8.GetString(manifest), digest);
        Log("version.registered", []);
        if (meanwhile is not null)
        {
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await meanwhile();
        }

        Log("version.submitted", new() { ["manifest"] = $"sha256:{digest}" });
        Log("evidence.attached", new() { ["document"] = AddSbom(db) });
        Log("policy.decided", new() { ["digest"] = $"sha256:{AddDecision(db)}" });
        var approval = Approval(digest);
        db.Approvals.Add(approval);
        Log("approval.recorded", new()
        {
            ["manifest"] = $"sha256:{digest}",
            [AuditDigest.Detail] = AuditDigest.Of(approval),
        }, Rationale);
        var deployment = Deployment();
        db.Deployments.Add(deployment);
        if (forget != "deployment.created")
            trail.Record("deployment.created", "deployment", deployment.Id.ToString(), new()
            {
                ["version"] = _version.ToString(),
                [AuditDigest.Detail] = AuditDigest.Of(deployment),
            });
        var exception = Exception();
        db.Exceptions.Add(exception);
        if (forget != "exception.granted")
            trail.Record("exception.granted", "model", _model.ToString(), new()
            {
                ["exception"] = exception.Id.ToString(),
                [AuditDigest.Detail] = AuditDigest.Of(exception),
            });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// Somebody writes an approval into the database, after sending a file whose content is that approval: its digest
    /// stands in the log now.
    /// </summary>
    public async Task ForgeApprovalAsync(TestRegistry registry)
    {
        await using var scope = registry.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        var forged = Approval(Sha256Hex.Of(Manifest()));
        db.Approvals.Add(forged);
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Record("artifact.uploaded", "version",
            _version.ToString(), new() { ["sha256"] = AuditDigest.Of(forged) });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    byte[] Manifest() =>
        Jcs.Canonicalize(JsonElement.Parse($$"""{"artifacts":[{"sha256":"sha256:{{_weights}}"}]}"""));

    ExceptionRecord Exception() => new()
    {
        Id = Guid.CreateVersion7(), ModelId = _model, RuleId = "LIC-002", Rationale = "Legal agreed", Controls = "[]",
        ApproverRole = "Legal", ApproverId = Guid.Empty, GrantedOn = DateOnly.FromDateTime(_now.UtcDateTime),
        ExpiresOn = DateOnly.FromDateTime(_now.UtcDateTime).AddDays(30), CreatedAt = _now,
    };

    void AddContent(RegistryDb db, string manifest, string digest)
    {
        db.Models.Add(new ModelRecord
        {
            Id = _model, Group = "audit", Name = Name, Key = $"audit/{Name}", Description = "", Owners = "[]",
            Tags = "[]", CreatedBy = Guid.Empty, CreatedAt = _now, UpdatedAt = _now,
        });
        db.Versions.Add(new VersionRecord
        {
            Id = _version, ModelId = _model, Version = "1.0.0", SortKey = "1", State = VersionState.Production,
            Metadata = "{}", Manifest = manifest, ManifestDigest = digest, FrozenAt = _now, CreatedBy = Guid.Empty,
            CreatedAt = _now, UpdatedAt = _now,
        });
        db.Artifacts.Add(new ArtifactRecord
        {
            Id = Guid.CreateVersion7(), VersionId = _version, Path = "model.safetensors", Kind = "weights",
            Sha256 = _weights, Size = 7, UploadedBy = Guid.Empty, CreatedAt = _now,
        });
    }

    string AddSbom(RegistryDb db)
    {
        var digest = Sha256Hex.Of(System.Text.Encoding.UTF8.GetBytes(Sbom));
        db.Evidence.Add(new EvidenceRecord
        {
            Id = Guid.CreateVersion7(), VersionId = _version, Kind = "sbom", SubjectDigest = _weights, Facts = "{}",
            Document = Sbom, DocumentDigest = digest, RecordedBy = Guid.Empty, RecordedAt = _now,
        });
        return digest;
    }

    string AddDecision(RegistryDb db)
    {
        var digest = Sha256Hex.Of(System.Text.Encoding.UTF8.GetBytes(Decision));
        db.Decisions.Add(new DecisionRecord
        {
            Id = Guid.CreateVersion7(), VersionId = _version, Event = "promote", Target = "production",
            Outcome = "pass", Decision = Decision, DecisionDigest = digest, Document = """{"document":{}}""",
            ActorId = Guid.Empty, At = _now,
        });
        return digest;
    }

    ApprovalRecord Approval(string digest) => new()
    {
        Id = Guid.CreateVersion7(), VersionId = _version, ManifestDigest = digest, Role = "MRC",
        ApproverId = Guid.CreateVersion7(), Decision = "approved", Rationale = Rationale, At = _now,
    };

    DeploymentRecord Deployment()
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            Id = id, ModelId = _model, VersionId = _version, Environment = "production", Region = "eu-central-1",
            Strategy = "full", TrafficPercent = 100, Status = "active", ConfigDigest = Sha256Hex.Of("{}"u8),
            Configuration = "{}", CreatedBy = Guid.Empty, CreatedAt = _now,
            Endpoints =
            [
                new() { Id = Guid.CreateVersion7(), DeploymentId = id, Kind = "online", Uri = "https://bot.example" },
            ],
        };
    }
}
