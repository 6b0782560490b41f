using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Data.Audit;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Data.Evidence;
using ModelRegistry.Data.Governance;
using ModelRegistry.Data.Identity;
using ModelRegistry.Data.Inventory;
using ModelRegistry.Data.Lineage;
using ModelRegistry.Data.Mapping;
using ModelRegistry.Data.Models;
using ModelRegistry.Data.Taxonomy;
using ModelRegistry.Data.Work;

namespace ModelRegistry.Data;

/// <summary>The registry's database. One class for both providers; the subclasses hold what differs.</summary>
public abstract class RegistryDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<ModelRecord> Models => Set<ModelRecord>();
    public DbSet<VersionRecord> Versions => Set<VersionRecord>();
    public DbSet<VersionAuthorRecord> VersionAuthors => Set<VersionAuthorRecord>();
    public DbSet<ArtifactRecord> Artifacts => Set<ArtifactRecord>();
    public DbSet<BlobRecord> Blobs => Set<BlobRecord>();
    public DbSet<UploadRecord> Uploads => Set<UploadRecord>();
    public DbSet<EvidenceRecord> Evidence => Set<EvidenceRecord>();
    public DbSet<ApprovalRecord> Approvals => Set<ApprovalRecord>();
    public DbSet<ExceptionRecord> Exceptions => Set<ExceptionRecord>();
    public DbSet<ExceptionRequestRecord> ExceptionRequests => Set<ExceptionRequestRecord>();
    public DbSet<DecisionRecord> Decisions => Set<DecisionRecord>();
    public DbSet<PolicyPackRecord> PolicyPacks => Set<PolicyPackRecord>();
    public DbSet<PackRecord> Packs => Set<PackRecord>();
    public DbSet<PackVersionRecord> PackVersions => Set<PackVersionRecord>();
    public DbSet<PackPlaceRecord> PackPlaces => Set<PackPlaceRecord>();
    public DbSet<PackProposalRecord> PackProposals => Set<PackProposalRecord>();
    public DbSet<PackShelfRecord> PackShelves => Set<PackShelfRecord>();
    public DbSet<DeploymentRecord> Deployments => Set<DeploymentRecord>();
    public DbSet<EndpointRecord> Endpoints => Set<EndpointRecord>();
    public DbSet<FindingRecord> Findings => Set<FindingRecord>();
    public DbSet<LineageEdgeRecord> LineageEdges => Set<LineageEdgeRecord>();
    public DbSet<VocabularyTermRecord> VocabularyTerms => Set<VocabularyTermRecord>();
    public DbSet<UserRecord> Users => Set<UserRecord>();
    public DbSet<GrantRecord> Grants => Set<GrantRecord>();
    public DbSet<TokenRecord> Tokens => Set<TokenRecord>();
    public DbSet<AuditOutboxRecord> AuditOutbox => Set<AuditOutboxRecord>();
    public DbSet<AuditLogRecord> AuditLog => Set<AuditLogRecord>();
    public DbSet<AuditHeadRecord> AuditHead => Set<AuditHeadRecord>();
    public DbSet<DisclosureRecord> Disclosures => Set<DisclosureRecord>();
    public DbSet<WorkItem> WorkItems => Set<WorkItem>();
    public DbSet<InventoryStampRecord> InventoryStamps => Set<InventoryStampRecord>();
    public DbSet<InventoryDocumentRecord> InventoryDocuments => Set<InventoryDocumentRecord>();
    public DbSet<IdempotencyRecord> IdempotencyKeys => Set<IdempotencyRecord>();

    /// <summary>Which SQL the few hand-written statements must speak.</summary>
    public abstract bool IsPostgres { get; }

    /// <summary>
    /// Begins a transaction that will write. On SQLite it waits its turn first, so that two writers of this process
    /// never meet in the database. Dispose the result; without a commit everything is undone.
    /// </summary>
    public abstract Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellationToken);

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IRevisioned>())
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Entity.Revision++;
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        ModelsMapping.Map(model);
        ArtifactsMapping.Map(model);
        GovernanceMapping.Map(model);
        PacksMapping.Map(model);
        DeploymentsMapping.Map(model);
        CatalogMapping.Map(model);
        IdentityMapping.Map(model);
        AuditMapping.Map(model);
        WorkMapping.Map(model);
        InventoryMapping.Map(model);
        foreach (var entity in model.Model.GetEntityTypes())
            entity.FindProperty(nameof(IRevisioned.Revision))?.IsConcurrencyToken = true;
    }
}
