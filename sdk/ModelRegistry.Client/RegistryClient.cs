using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Audit;
using ModelRegistry.Client.Cards;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Client.EvidenceExport;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Identity;
using ModelRegistry.Client.Lineage;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Reports;
using ModelRegistry.Client.Search;
using ModelRegistry.Client.Taxonomies;
using ModelRegistry.Client.Versions;

namespace ModelRegistry.Client;

/// <summary>
/// A client of the Model Registry's HTTP API. Thread-safe; make one and keep it. Every call throws
/// <see cref="RegistryException"/> when the registry refuses, and <see cref="HttpRequestException"/> when it cannot be
/// reached after the retries. A POST carries an idempotency key, so a retry never does a thing twice.
/// </summary>
public sealed class RegistryClient : IDisposable
{
    readonly HttpClient _http;

    /// <param name="address">Where the registry listens, <c>http://127.0.0.1:5080</c>.</param>
    /// <param name="token">An API token, <c>mrt_…</c>; null for what is open to everybody.</param>
    public RegistryClient(Uri address, string? token) : this(
        new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan }, token) { }

    /// <summary>On an <see cref="HttpClient"/> of the caller's, which is disposed with this client.</summary>
    public RegistryClient(HttpClient http, string? token)
    {
        ArgumentNullException.ThrowIfNull(http);
        _http = http;
        if (token is not null) http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Wire = new RegistryWire(http);
        Identity = new IdentityClient(Wire);
        Search = new SearchClient(Wire);
        Deployments = new DeploymentClient(Wire);
        Lineage = new LineageClient(Wire);
        Reports = new ReportClient(Wire);
        Models = new ModelsClient(Wire);
        Versions = new VersionsClient(Wire);
        Cards = new CardsClient(Wire);
        Artifacts = new ArtifactsClient(Wire);
        Audit = new AuditClient(Wire);
        Taxonomies = new TaxonomiesClient(Wire);
        EvidenceExport = new EvidenceExportClient(Wire);
        Lifecycle = new LifecycleClient(Wire);
        Evidence = new EvidenceClient(Wire);
        Exceptions = new ExceptionsClient(Wire);
        Policies = new PoliciesClient(Wire);
    }

    /// <summary>Who am I; users and tokens.</summary>
    public IdentityClient Identity { get; }

    /// <summary>Find models.</summary>
    public SearchClient Search { get; }

    /// <summary>Models.</summary>
    public ModelsClient Models { get; }

    /// <summary>Versions of models, and their metadata.</summary>
    public VersionsClient Versions { get; }

    /// <summary>Model cards.</summary>
    public CardsClient Cards { get; }

    /// <summary>Files of versions.</summary>
    public ArtifactsClient Artifacts { get; }

    /// <summary>The audit log.</summary>
    public AuditClient Audit { get; }

    /// <summary>Deployments, traffic, rollback.</summary>
    public DeploymentClient Deployments { get; }

    /// <summary>What came from what.</summary>
    public LineageClient Lineage { get; }

    /// <summary>Reports.</summary>
    public ReportClient Reports { get; }

    /// <summary>The managed vocabularies.</summary>
    public TaxonomiesClient Taxonomies { get; }

    /// <summary>Evidence bundles, and the key that signs them.</summary>
    public EvidenceExportClient EvidenceExport { get; }

    /// <summary>Submit, approve, promote; plans and decisions.</summary>
    public LifecycleClient Lifecycle { get; }

    /// <summary>Evidence about versions.</summary>
    public EvidenceClient Evidence { get; }

    /// <summary>Exceptions to policy rules.</summary>
    public ExceptionsClient Exceptions { get; }

    /// <summary>Policy packs and dry runs.</summary>
    public PoliciesClient Policies { get; }

    /// <summary>The wire beneath, for calls that have no method here yet.</summary>
    public RegistryWire Wire { get; }

    public void Dispose() => _http.Dispose();
}
