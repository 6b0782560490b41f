using ModelRegistry.Data.Artifacts;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Data.Lineage;
using ModelRegistry.Data.Models;

namespace ModelRegistry.Host.Demo;

/// <summary>Rows of some models, in lists that go to the database together.</summary>
sealed class DemoBatch
{
    public List<ModelRecord> Models { get; } = [];
    public List<VersionRecord> Versions { get; } = [];
    public List<ArtifactRecord> Artifacts { get; } = [];
    public List<DeploymentRecord> Deployments { get; } = [];
    public List<EndpointRecord> Endpoints { get; } = [];
    public List<LineageEdgeRecord> Edges { get; } = [];
}
