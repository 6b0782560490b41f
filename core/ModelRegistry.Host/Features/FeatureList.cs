using ModelRegistry.Host.Features.Approvals;
using ModelRegistry.Host.Features.Cards;
using ModelRegistry.Host.Features.EvidenceExport;
using ModelRegistry.Host.Features.EvidenceIntake;
using ModelRegistry.Host.Features.Exceptions;
using ModelRegistry.Host.Features.Impact;
using ModelRegistry.Host.Features.Lifecycle;
using ModelRegistry.Host.Features.Deployments;
using ModelRegistry.Host.Features.Lineage;
using ModelRegistry.Host.Features.Models;
using ModelRegistry.Host.Features.Packs;
using ModelRegistry.Host.Features.Policies;
using ModelRegistry.Host.Features.PolicyEditing;
using ModelRegistry.Host.Features.Schemas;
using ModelRegistry.Host.Features.Versions;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Inventory;
using ModelRegistry.Host.Taxonomy;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features;

/// <summary>All features, in the order in which they are explained to a newcomer.</summary>
static class FeatureList
{
    public static IHostApplicationBuilder AddFeatures(this IHostApplicationBuilder builder)
    {
        builder.AddTaxonomy();
        builder.AddVersions();
        builder.AddModels();
        builder.AddVersionStore();
        builder.AddCards();
        Artifacts.ArtifactsFeature.Add(builder);
        builder.AddSchemas();
        builder.AddDeployments();
        builder.AddLineage();
        builder.AddEvidenceExport();
        builder.AddGovernance();
        builder.AddInventory();
        builder.AddLifecycle();
        builder.AddApprovals();
        builder.AddExceptions();
        builder.AddPacks();
        builder.AddPolicies();
        builder.AddImpact();
        Reports.ReportsFeature.AddReports(builder);
        builder.AddPolicyEditing();
        builder.AddEvidenceIntake();
        return builder;
    }

    public static void MapFeatures(this IEndpointRouteBuilder api)
    {
        Identity.IdentityFeature.Map(api);
        Search.SearchFeature.Map(api);
        Models.ModelsFeature.Map(api);
        Versions.VersionsFeature.Map(api);
        Cards.CardsFeature.Map(api);
        Artifacts.ArtifactsFeature.Map(api);
        Audit.AuditFeature.Map(api);
        Taxonomies.TaxonomiesFeature.Map(api);
        Schemas.SchemasFeature.Map(api);
        Deployments.DeploymentsFeature.Map(api);
        Lineage.LineageFeature.Map(api);
        Reports.ReportsFeature.Map(api);
        EvidenceExportFeature.Map(api);
        LifecycleFeature.Map(api);
        ApprovalsFeature.Map(api);
        ExceptionsFeature.Map(api);
        PacksFeature.Map(api);
        PoliciesFeature.Map(api);
        ImpactFeature.Map(api);
        PolicyEditingFeature.Map(api);
        EvidenceFeature.Map(api);
    }
}
