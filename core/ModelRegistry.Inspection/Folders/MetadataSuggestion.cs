using System.Text.Json.Nodes;

namespace ModelRegistry.Inspection.Folders;

/// <summary>
/// Merges what the files state into model metadata. The first file that knows a value wins; lists are united.
/// </summary>
static class MetadataSuggestion
{
    public static JsonObject From(IReadOnlyList<FileVerdict> files)
    {
        var facts = files.OrderBy(Rank).Select(file => file.Facts).ToList();
        var metadata = new JsonObject();
        Put(metadata, "identity", new() { ["tags"] = Texts(facts.SelectMany(fact => fact.Tags)) });
        Put(metadata, "provenance", Provenance(files, facts));
        Put(metadata, "data", new() { ["datasets"] = Ids(facts.SelectMany(fact => fact.Datasets)) });
        Put(metadata, "legal", new() { ["license"] = First(facts, fact => fact.License), ["license_link"] =
            First(facts, fact => fact.LicenseLink) });
        return metadata;
    }

    static JsonObject Provenance(IReadOnlyList<FileVerdict> files, List<StatedFacts> facts)
    {
        var totals = WeightTotals.Of(files);
        return new()
        {
            ["framework"] = First(facts, fact => fact.Framework),
            ["architecture"] = First(facts, fact => fact.Architectures.Count > 0 ? fact.Architectures[0] : null)
                ?? First(facts, fact => fact.ModelType),
            ["parameters"] = totals?.Parameters,
            ["dtypes"] = totals is var (_, dtypes) ? Texts(dtypes.Keys) : null,
            ["context_length"] = facts.Select(fact => fact.ContextLength).FirstOrDefault(length => length is not null),
            ["tasks"] = Texts(facts.SelectMany(fact => fact.Tasks)),
            ["languages"] = Texts(facts.SelectMany(fact => fact.Languages)),
            ["upstream"] = Upstream(facts),
        };
    }

    /// <summary>The card is written for people and speaks first, then the configuration, then the weights.</summary>
    static int Rank(FileVerdict file) => file.Type.Format switch
    {
        FormatName.ModelCard => file.Path.Contains('/') ? 4 : 0,
        FormatName.ModelConfig => file.Path.Contains('/') ? 4 : 1,
        FormatName.AdapterConfig => 2,
        FormatName.Gguf => 3,
        _ => 5,
    };

    static string? First(IEnumerable<StatedFacts> facts, Func<StatedFacts, string?> value) =>
        facts.Select(value).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    static JsonArray? Upstream(IEnumerable<StatedFacts> facts)
    {
        var models = facts.SelectMany(fact => fact.Upstream)
            .GroupBy(model => model.Id, StringComparer.Ordinal)
            .Select(model => (Id: model.Key,
                Relation: model.Select(m => m.Relation).FirstOrDefault(r => r is not null)))
            .Select(model => model.Relation is null
                ? new JsonObject { ["model"] = model.Id }
                : new JsonObject { ["model"] = model.Id, ["relation"] = Relation(model.Relation) })
            .ToArray<JsonNode>();
        return models.Length > 0 ? new JsonArray(models) : null;
    }

    /// <summary>The hub's word in the schema's spelling.</summary>
    static string Relation(string relation) => relation is "finetune" ? "base-model" : relation;

    static JsonArray? Ids(IEnumerable<string> ids)
    {
        var items = ids.Distinct(StringComparer.Ordinal)
            .Select(id => new JsonObject { ["id"] = id }).ToArray<JsonNode>();
        return items.Length > 0 ? new JsonArray(items) : null;
    }

    static JsonArray? Texts(IEnumerable<string> texts)
    {
        var items = texts.Distinct(StringComparer.Ordinal).Select(text => (JsonNode)JsonValue.Create(text)).ToArray();
        return items.Length > 0 ? new JsonArray(items) : null;
    }

    static void Put(JsonObject metadata, string block, JsonObject members)
    {
        foreach (var empty in members.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            members.Remove(empty);
        }

        if (members.Count > 0) metadata[block] = members;
    }
}
