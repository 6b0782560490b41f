using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Data.Lineage;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Host.Features.Artifacts;
using ModelRegistry.Host.Lineage;
using ModelRegistry.Inspection;

namespace ModelRegistry.Host.Demo;

/// <summary>
/// Makes what belongs to a version: artifacts, which are references as no bytes are stored; lineage; deployments.
/// </summary>
sealed class DemoParts(DemoIds ids, Random random, Guid author)
{
    readonly string _emptyObject = Sha256("{}");

    public void Add(DemoBatch batch, DemoModel model, VersionRecord version, int artifacts)
    {
        for (var i = 0; i < artifacts; i++) batch.Artifacts.Add(Artifact(model, version, i));
        using var metadata = JsonDocument.Parse(version.Metadata);
        var node = new LineageNode(LineageKind.Version, $"{model.Group}/{model.Name}@{version.Version}");
        batch.Edges.AddRange(DeclaredLineage.Read(node, metadata.RootElement).Select(edge => Edge(edge, version)));
        if (version.State is not VersionState.Production) return;
        foreach (var region in model.Regions)
            AddDeployment(batch, model, version, region);
    }

    public static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    ArtifactRecord Artifact(DemoModel model, VersionRecord version, int number)
    {
        var (kind, path) = number switch
        {
            0 => ("weights", "model.safetensors"),
            1 => ("config", "config.json"),
            2 => ("tokenizer", "tokenizer.json"),
            3 => ("documentation", "README.md"),
            _ => ("weights", string.Create(CultureInfo.InvariantCulture, $"shards/model-{number:00000}.safetensors")),
        };
        return new ArtifactRecord
        {
            Id = ids.At(version.CreatedAt), VersionId = version.Id, Path = path, Kind = kind,
            Uri = $"s3://demo-models/{model.Group}/{model.Name}/{version.Version}/{path}", Sha256 = ids.Digest(),
            Facts = number == 0 ? Facts(path) : null,
            UploadedBy = author, CreatedAt = version.CreatedAt,
        };
    }

    string Facts(string path) => ArtifactFacts.Write(new FileVerdict(
        path, ArtifactTyping.Of(path, []), Coverage.Fully, null, [],
        new StatedFacts { Parameters = random.NextInt64(1_000, 70_000_000_000) }));

    LineageEdgeRecord Edge(LineageEdge edge, VersionRecord version) => new()
    {
        Id = ids.At(version.CreatedAt), FromKind = edge.From.Kind.Wire(), FromRef = edge.From.Reference,
        Relation = edge.Relation.Wire(), ToKind = edge.To.Kind.Wire(), ToRef = edge.To.Reference,
        Origin = LineageHandler.Declared, CreatedBy = author, CreatedAt = version.CreatedAt,
    };

    void AddDeployment(DemoBatch batch, DemoModel model, VersionRecord version, string region)
    {
        var id = ids.At(version.CreatedAt);
        batch.Deployments.Add(new DeploymentRecord
        {
            Id = id, ModelId = version.ModelId, VersionId = version.Id, Environment = "production", Region = region,
            Strategy = "full", TrafficPercent = 100, Status = "active", ConfigDigest = _emptyObject,
            Configuration = "{}", CreatedBy = author, CreatedAt = version.CreatedAt, Revision = 1,
        });
        batch.Endpoints.Add(new EndpointRecord
        {
            Id = ids.At(version.CreatedAt), DeploymentId = id, Kind = "online",
            Uri = $"https://{region}.models.example.com/{model.Group}/{model.Name}",
        });
    }
}
