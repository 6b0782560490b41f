using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Client;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Evidence.Signatures;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>A test about the way of a version through the gates.</summary>
public abstract class GovernanceTest(GovernedRegistry governed) : IAsyncLifetime
{
    protected const string V1 = "1.0.0";

    GovernedRegistry.Started? _all;

    internal GovernedRegistry.Started All =>
        _all ?? throw new InvalidOperationException("The registry has not started.");
    internal TestRegistry Registry => All.Registry;
    internal RegistryClient Owner => All.Owner;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _all = await BeginAsync(governed);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected virtual Task<GovernedRegistry.Started> BeginAsync(GovernedRegistry shared) =>
        shared.StartedAsync(Stop);

    private protected virtual DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>A version with metadata, weights and a container, but without evidence.</summary>
    private protected async Task<string> DraftAsync(Action<JsonObject>? change = null)
    {
        var name = $"bot-{Guid.CreateVersion7():N}";
        await Owner.Models.CreateAsync(new NewModel("governed", name), Stop);
        await VersionAsync($"governed/{name}", V1, change);
        return $"governed/{name}";
    }

    private protected async Task VersionAsync(string model, string version, Action<JsonObject>? change = null)
    {
        var metadata = SampleDocuments.Metadata();
        change?.Invoke(metadata);
        var parts = model.Split('/');
        await Owner.Versions.RegisterAsync(parts[0], parts[1],
            new NewVersion(version, JsonSerializer.SerializeToElement(metadata)), Stop);
        await UploadAsync(model, version, "model.bin", RandomNumberGenerator.GetBytes(64));
        await Owner.Artifacts.AddReferenceAsync(parts[0], parts[1], version, new NewReference(Image(version)), Stop);
    }

    private protected Task<UploadOutcome> UploadAsync(string model, string version, string path, byte[] content) =>
        Owner.Artifacts.UploadAsync(model.Split('/')[0], model.Split('/')[1], version,
            new UploadSource(path, content.Length, () => new MemoryStream(content), "weights"), null, Stop);

    private protected static string Image(string version) =>
        $"registry.example.com/ai/bot@sha256:{ImageDigest(version)}";

    private protected static string ImageDigest(string version) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(version)));

    /// <summary>A version that has everything but approvals.</summary>
    private protected async Task<string> CompleteAsync(Action<JsonObject>? change = null)
    {
        var model = await DraftAsync(change);
        await EvidenceAsync(model, V1);
        return model;
    }

    private protected async Task EvidenceAsync(string model, string version)
    {
        await AttachAsync(model, version, "sbom", SampleDocuments.Sbom());
        await AttachAsync(model, version, "license-scan", SampleDocuments.LicenceScan(Now));
        await AttachAsync(model, version, "evaluation", SampleDocuments.Evaluation(Now));
        await AttachAsync(model, version, "signature", Signature(version, All.Key));
    }

    private protected Task<EvidenceEntry> AttachAsync(
        string model, string version, string kind, byte[] document, string? subject = null) =>
        Owner.Evidence.AttachAsync(model, version, kind, document, subject, Stop);

    private protected static byte[] Signature(string version, EcdsaSigningKey key) =>
        ContainerSignature.Sign("bot", ImageDigest(version), key).ToUtf8();

    /// <summary>A version whose content is frozen.</summary>
    private protected async Task<string> SubmittedAsync(Action<JsonObject>? change = null)
    {
        var model = await CompleteAsync(change);
        await SubmitAsync(model);
        return model;
    }

    private protected Task<VersionMove> SubmitAsync(string model, string version = V1) =>
        Owner.Lifecycle.SubmitAsync(model, version, new SubmitRequest("ready", "internal"), Stop);

    private protected static async Task<ApprovalAnswer> ApproveAsync(
        RegistryClient client, string model, string role, string? target = null, string version = V1,
        string decision = "approved")
    {
        var parts = model.Split('/');
        var seen = (await client.Versions.GetAsync(parts[0], parts[1], version, Stop)).Value.ManifestDigest;
        return await client.Lifecycle.ApproveAsync(model, version,
            new ApproveRequest(role, "looked at it", decision, target, ManifestDigest: seen), Stop);
    }

    private protected Task<VersionMove> PromoteAsync(string model, string to, string version = V1) =>
        Owner.Lifecycle.PromoteAsync(model, version, new PromoteRequest(to, "internal"), Stop);

    /// <summary>A version with both approvals, in staging and approved for production.</summary>
    private protected async Task<string> StagedAsync(Action<JsonObject>? change = null)
    {
        var model = await SubmittedAsync(change);
        await ApproveAsync(All.Mrc, model, "MRC");
        await ApproveAsync(All.Security, model, "Security");
        await PromoteAsync(model, "staging");
        return model;
    }

    private protected async Task<string> StateAsync(string model, string version = V1)
    {
        var parts = model.Split('/');
        return (await Owner.Versions.GetAsync(parts[0], parts[1], version, Stop)).Value.State;
    }

    private protected static async Task<RegistryException> RefusedAsync(Func<Task> call) =>
        await Assert.ThrowsAsync<RegistryException>(call);

    /// <summary>The rules of a blocked gate, as the problem names them.</summary>
    private protected static IReadOnlyList<string> Blocking(RegistryException refused) =>
        [.. refused.Problem.Errors!.Keys.Order(StringComparer.Ordinal)];

    private protected static Plan PlanOf(RegistryException refused) =>
        refused.Problem.More!["plan"].Deserialize(GovernanceJson.Default.Plan)!;
}
