using System.Text.Json;
using ModelRegistry.Data.Models;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Search.Indexing;

/// <summary>Makes the search document of a model from its newest and its production version.</summary>
sealed class DocumentBuilder(MetadataSchema schema)
{
    public SearchDocument Build(ModelFacts facts)
    {
        VersionRecord[] versions =
            [.. new[] { facts.Newest, facts.Production }.OfType<VersionRecord>().DistinctBy(version => version.Id)];
        using var documents = new DocumentList(versions.Select(version => version.Metadata));
        MetadataValues[] values = [.. documents.Roots.Select(root => new MetadataValues(schema, root))];
        IReadOnlyList<string> All(string path) => [.. values.SelectMany(one => one.All(path)).Distinct()];
        string? First(string path) => values.Select(one => one.First(path)).FirstOrDefault(text => text is not null);

        var model = facts.Model;
        return new SearchDocument
        {
            ModelId = model.Id,
            Group = model.Group,
            Name = model.Name,
            Description = model.Description.Length > 0 ? model.Description : First("identity.description") ?? "",
            CardText = string.Join("\n\n", versions.SelectMany(CardTexts)
                .Concat([First("risk.intended_use"), First("risk.safety_notes"), .. All("risk.limitations")])
                .Append(Body(facts.ArtifactFacts)).OfType<string>()),
            NewestVersion = facts.Newest?.Version,
            ProductionVersion = facts.Production?.Version,
            Owners = Joined(model.Owners, All("identity.owners")),
            Tags = Joined(model.Tags, All("identity.tags")),
            Frameworks = All("provenance.framework"),
            Licences = All("legal.license"),
            States = [.. versions.Select(version => version.State.ToString()).Distinct()],
            Regions = [.. facts.Regions.Concat(All("deployment.targets.region")).Distinct()],
            Kinds = All("identity.kind"),
            Architectures = All("provenance.architecture"),
            RiskTier = First("risk.tier"),
            Domains = All("identity.domain"),
            UseCases = All("risk.use_cases"),
            Sensitivities = All("data.sensitivity"),
            DataDomains = All("data.domains"),
            Geographies = [.. All("deployment.geographies").Concat(All("data.subjects")).Distinct()],
            CustomerImpacts = All("risk.customer_impact"),
            Parameters = Parameters(facts.ArtifactFacts),
            UpdatedAt = versions.Select(version => version.UpdatedAt).Append(model.UpdatedAt).Max(),
        };
    }

    static IReadOnlyList<string> Joined(string json, IReadOnlyList<string> declared)
    {
        using var list = new DocumentList([json]);
        return
        [
            .. list.Roots.Where(root => root.ValueKind == JsonValueKind.Array)
                .SelectMany(root => root.EnumerateArray())
                .Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString() ?? "")
                .Concat(declared).Where(text => text.Length > 0).Distinct(),
        ];
    }

    static IEnumerable<string> CardTexts(VersionRecord version)
    {
        using var list = new DocumentList([version.Annotations]);
        return
        [
            .. list.Roots.Where(root => root.ValueKind == JsonValueKind.Object)
                .SelectMany(root => root.EnumerateObject())
                .Where(member => member.Value.ValueKind == JsonValueKind.String)
                .Select(member => member.Value.GetString() ?? ""),
        ];
    }

    /// <summary>What the newest version's README says below its front matter.</summary>
    static string? Body(IReadOnlyList<string> artifactFacts)
    {
        using var list = new DocumentList(artifactFacts);
        return list.Roots.Where(root => root.ValueKind == JsonValueKind.Object)
            .Select(root => root.TryGetProperty("facts", out var facts) && facts.ValueKind == JsonValueKind.Object
                && facts.TryGetProperty("body", out var body) && body.ValueKind == JsonValueKind.String
                    ? body.GetString()
                    : null)
            .FirstOrDefault(text => text is not null);
    }

    static long? Parameters(IReadOnlyList<string> artifactFacts)
    {
        using var list = new DocumentList(artifactFacts);
        var all = list.Roots
            .Select(root => root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("facts", out var facts) && facts.ValueKind == JsonValueKind.Object
                && facts.TryGetProperty("parameters", out var count) && count.ValueKind == JsonValueKind.Number
                && count.TryGetInt64(out var elements)
                    ? elements
                    : 0)
            .Aggregate(0L, (sum, count) => count > long.MaxValue - sum ? long.MaxValue : sum + count);
        return all > 0 ? all : null;    // tensors of unknown types claim what they like
    }
}
