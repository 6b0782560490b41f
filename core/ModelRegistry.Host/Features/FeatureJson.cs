using System.Text.Json.Serialization.Metadata;

namespace ModelRegistry.Host.Features;

/// <summary>The generated JSON contracts of all features' wire types.</summary>
static class FeatureJson
{
    public static void Add(IList<IJsonTypeInfoResolver> chain)
    {
        chain.Insert(0, Client.Artifacts.ArtifactsJson.Default);
        chain.Insert(0, Client.Identity.IdentityJson.Default);
        chain.Insert(0, Client.Search.SearchJson.Default);
        chain.Insert(0, Client.Deployments.DeploymentJson.Default);
        chain.Insert(0, Client.Lineage.LineageJson.Default);
        chain.Insert(0, Client.Reports.ReportJson.Default);
        chain.Insert(0, Client.Models.ModelsJson.Default);
        chain.Insert(0, Client.Versions.VersionsJson.Default);
        chain.Insert(0, Client.Cards.CardsJson.Default);
        chain.Insert(0, Client.Audit.AuditJson.Default);
        chain.Insert(0, Client.Taxonomies.TaxonomiesJson.Default);
        chain.Insert(0, Client.EvidenceExport.EvidenceExportJson.Default);
        chain.Insert(0, Client.Governance.GovernanceJson.Default);
    }
}
