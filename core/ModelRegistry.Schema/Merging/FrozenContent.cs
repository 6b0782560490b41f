using System.Text.Json.Nodes;

namespace ModelRegistry.Schema.Merging;

/// <summary>
/// Selects what is frozen at submit and hashed into the manifest digest: the blocks identity, provenance, artifacts,
/// data, risk and legal, without the records in them that may still grow (signatures, the list of authors), with the
/// artifacts' digests and sizes.
/// </summary>
/// <param name="schema">The schema, which marks what is content.</param>
public sealed class FrozenContent(MetadataSchema schema)
{
    /// <summary>The frozen part of an effective document, as a copy.</summary>
    public JsonObject Select(JsonObject effective) =>
        new(schema.Root.Fields
            .Where(block => block.Content && effective[block.Name] is not null)
            .Select(block => KeyValuePair.Create(block.Name, Copy(block.Type, effective[block.Name]))));

    static JsonNode? Copy(FieldType? type, JsonNode? value)
    {
        var record = type is null ? null : MetadataSchema.ItemOf(type) as RecordType;
        return value switch
        {
            JsonObject members => new JsonObject(members
                .Select(member => (member.Key, member.Value, Field: record?.Find(member.Key)))
                .Where(member => member.Field is not { Origin: Origin.Recorded, Content: false })
                .Select(member => KeyValuePair.Create(member.Key, Copy(member.Field?.Type, member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(item => Copy(type, item))]),
            _ => value?.DeepClone(),
        };
    }
}
