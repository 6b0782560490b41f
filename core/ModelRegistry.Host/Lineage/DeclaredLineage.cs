using System.Text.Json;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Host.Lineage;

/// <summary>
/// Reads the edges that a version's metadata declares: upstream models, data, commit, run, environment.
/// </summary>
static class DeclaredLineage
{
    /// <summary>
    /// Upstream models that the registry itself may have are given as base models, <c>model@version</c>.
    /// </summary>
    public static IReadOnlyList<LineageEdge> Read(LineageNode version, JsonElement metadata)
    {
        var edges = new List<LineageEdge>();
        void Add(LineageRelation relation, LineageKind kind, string? reference)
        {
            if (LineageNode.Explain(reference) is null) edges.Add(new(version, relation, new(kind, reference!)));
        }

        var provenance = Member(metadata, "provenance");
        foreach (var upstream in Items(Member(provenance, "upstream")))
            Add(Relation(Text(upstream, "relation")), LineageKind.BaseModel, At(upstream, "model"));
        foreach (var dataset in Items(Member(Member(metadata, "data"), "datasets")))
            Add(Purpose(Text(dataset, "purpose")), LineageKind.Dataset, At(dataset, "id"));
        foreach (var features in Items(Member(provenance, "feature_sets")))
            Add(LineageRelation.UsesFeatures, LineageKind.FeatureSet, Text(features));
        Add(LineageRelation.TrainedOn, LineageKind.DataSnapshot, Text(provenance, "data_snapshot"));
        Add(LineageRelation.BuiltFromCommit, LineageKind.Commit, Commit(provenance));
        Add(LineageRelation.ProducedByRun, LineageKind.Run, Text(provenance, "train_job_id"));
        Add(LineageRelation.RanIn, LineageKind.Environment, Text(provenance, "environment"));
        Add(LineageRelation.RanIn, LineageKind.Environment, Text(provenance, "trainer_image_digest"));
        return [.. edges.Distinct()];
    }

    static LineageRelation Relation(string? relation) => relation is "base-model" or "finetune" or "adapter" or "lora"
        ? LineageRelation.FineTunedFrom
        : LineageRelation.DerivedFrom;

    static LineageRelation Purpose(string? purpose) => purpose switch
    {
        "test" or "evaluation" => LineageRelation.EvaluatedOn,
        "retrieval" => LineageRelation.Read,
        _ => LineageRelation.TrainedOn,
    };

    static string? Commit(JsonElement? provenance) => (Text(provenance, "repo"), Text(provenance, "commit")) switch
    {
        (_, null) => null,
        (null, var commit) => commit,
        var (repo, commit) => $"{repo}@{commit}",
    };

    static string? At(JsonElement item, string name) => (Text(item, name), Text(item, "version")) switch
    {
        (null, _) => null,
        (var id, null) => id,
        var (id, version) => $"{id}@{version}",
    };

    static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } record && record.TryGetProperty(name, out var value)
            ? value
            : null;

    static IEnumerable<JsonElement> Items(JsonElement? list) => list switch
    {
        { ValueKind: JsonValueKind.Array } items => items.EnumerateArray(),
        { ValueKind: not JsonValueKind.Null } one => [one],
        _ => [],
    };

    static string? Text(JsonElement? parent, string name) => Member(parent, name) is { } value ? Text(value) : null;

    static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Trim().Length > 0
            ? text.Trim()
            : null;
}
