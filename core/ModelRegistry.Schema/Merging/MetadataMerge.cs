using System.Text.Json.Nodes;

namespace ModelRegistry.Schema.Merging;

/// <summary>
/// Makes the document that gates read: what the publisher declared, without everything at recorded places, plus the
/// registry's facts. A fact always wins. Items of a list whose records have keys (an artifact's path) meet by key;
/// every other list of facts takes the place of the declared one. Neither input is changed.
/// </summary>
/// <param name="schema">The schema, which says what is recorded.</param>
public sealed class MetadataMerge(MetadataSchema schema)
{
    /// <summary>Merges declared metadata with what the registry has on record.</summary>
    public MergedMetadata Merge(JsonObject declared, JsonObject facts)
    {
        var setAside = new List<DeclaredValue>();
        return new(Members(schema.Root, declared, facts, "", setAside), setAside);
    }

    static JsonObject Members(
        RecordType? record, JsonObject declared, JsonObject facts, string path, List<DeclaredValue> setAside)
    {
        var result = new JsonObject();
        foreach (var (name, value) in declared)
        {
            var field = record?.Find(name);
            var inside = path.Length == 0 ? name : $"{path}.{name}";
            var known = facts.TryGetPropertyValue(name, out var fact);
            if (field is { Origin: Origin.Recorded }) SetAside(value, inside, SetAsideReason.Recorded, setAside);
            else if (known) result[name] = Both(field?.Type, value, fact, inside, setAside);
            else result[name] = Declared(field?.Type, value, inside, setAside);
        }

        foreach (var (name, fact) in facts)
        {
            if (!result.ContainsKey(name)) result[name] = fact?.DeepClone();
        }

        return result;
    }

    /// <summary>
    /// A declared value without what is recorded inside. Records are cleaned wherever they stand, in a list or not,
    /// so that a value of the wrong shape carries nothing through.
    /// </summary>
    static JsonNode? Declared(FieldType? type, JsonNode? value, string path, List<DeclaredValue> setAside) =>
        value switch
        {
            JsonObject members => Members(RecordOf(type), members, [], path, setAside),
            JsonArray items => new JsonArray(
                [.. items.Select((item, index) => Declared(type, item, $"{path}[{index}]", setAside))]),
            _ => value?.DeepClone(),
        };

    static JsonNode? Both(FieldType? type, JsonNode? value, JsonNode? fact, string path, List<DeclaredValue> setAside)
    {
        if (value is JsonObject members && fact is JsonObject facts)
            return Members(RecordOf(type), members, facts, path, setAside);
        if (value is JsonArray items && fact is JsonArray recorded && KeysOf(type) is { Count: > 0 } keys)
            return Items(type, keys, items, recorded, path, setAside);
        if (!JsonNode.DeepEquals(value, fact)) SetAside(value, path, SetAsideReason.Overruled, setAside);
        return fact?.DeepClone();
    }

    /// <summary>Declared items in their order, each with its fact; then the facts nobody declared.</summary>
    static JsonArray Items(
        FieldType? type, List<string> keys, JsonArray items, JsonArray facts, string path, List<DeclaredValue> setAside)
    {
        var open = facts.ToList();
        var result = new JsonArray();
        for (var index = 0; index < items.Count; index++)
        {
            var item = items[index];
            var fact = open.Find(candidate => Meet(item, candidate, keys));
            var inside = $"{path}[{index}]";
            if (fact is null)
            {
                result.Add(Declared(type, item, inside, setAside));
                continue;
            }

            open.Remove(fact);
            result.Add(Both(type, item, fact, inside, setAside));
        }

        foreach (var fact in open) result.Add(fact?.DeepClone());
        return result;
    }

    /// <summary>Whether both are about the same thing: the first key that both have decides.</summary>
    static bool Meet(JsonNode? item, JsonNode? fact, IReadOnlyList<string> keys)
    {
        if (item is not JsonObject declared || fact is not JsonObject recorded) return false;
        var key = keys.FirstOrDefault(name => declared[name] is not null && recorded[name] is not null);
        return key is not null && JsonNode.DeepEquals(declared[key], recorded[key]);
    }

    static RecordType? RecordOf(FieldType? type) => type is null ? null : MetadataSchema.ItemOf(type) as RecordType;

    static List<string> KeysOf(FieldType? type) =>
        RecordOf(type)?.Fields.Where(field => field.Key).Select(field => field.Name).ToList() ?? [];

    static void SetAside(JsonNode? value, string path, SetAsideReason reason, List<DeclaredValue> setAside)
    {
        if (value is not null) setAside.Add(new(path, value.DeepClone(), reason));
    }
}
