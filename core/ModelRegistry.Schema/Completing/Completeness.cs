using System.Text.Json.Nodes;

namespace ModelRegistry.Schema.Completing;

/// <summary>
/// Counts which of the expected fields are there. A record counts through its expected fields, or as one when it has
/// none. A field of a list's items is there when the list has items and every one of them has it. Null, a blank text,
/// an empty object and an empty list are not there, except an empty list where "none" is an answer.
/// </summary>
/// <param name="schema">The schema, which marks what is expected.</param>
public sealed class Completeness(MetadataSchema schema)
{
    /// <summary>Scores an effective document.</summary>
    public CompletenessScore Of(JsonObject effective) =>
        new([.. schema.Root.Fields.Select(block => Score(block, effective))]);

    static BlockCompleteness Score(Field block, JsonObject document)
    {
        var tally = new Tally();
        Count(block, [document], "", tally);
        return new(block.Name, tally.Expected, tally.Absent);
    }

    /// <summary>Counts one field over all the records that should have it.</summary>
    static void Count(Field field, IReadOnlyList<JsonNode?> holders, string path, Tally tally)
    {
        var inside = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
        var values = holders.Select(holder => (holder as JsonObject)?[field.Name]).ToList();
        var record = MetadataSchema.ItemOf(field.Type) as RecordType;
        var expected = record?.Fields.Where(inner => inner.Expected).ToList() ?? [];
        if (field.Type is not RecordType || expected.Count == 0)
            tally.Add(inside, values.Count > 0 && values.TrueForAll(value => IsThere(field, value)));

        var records = field.Type is RecordType ? values : [.. values.OfType<JsonArray>().SelectMany(items => items)];
        foreach (var inner in expected) Count(inner, records, inside, tally);
    }

    static bool IsThere(Field field, JsonNode? value) => value switch
    {
        null => false,
        JsonObject members => members.Count > 0,
        JsonArray items => items.Count > 0 || field.NoneIsAnAnswer,
        JsonValue single => !single.TryGetValue<string>(out var text) || !string.IsNullOrWhiteSpace(text),
        _ => true,
    };

    sealed class Tally
    {
        public int Expected { get; private set; }

        public List<string> Absent { get; } = [];

        public void Add(string path, bool there)
        {
            Expected++;
            if (!there) Absent.Add(path);
        }
    }
}
