using System.Text.Json;

namespace ModelRegistry.Schema.Validation;

/// <summary>
/// Checks declared metadata against the schema: types, values of lists, formats, lengths. It reports everything it
/// finds at once (up to <see cref="MetadataLimits.Problems"/>). Members that the schema does not know are kept; one
/// that looks like a misspelt field is remarked. Null stands for "not said" everywhere.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="vocabularies">The values of the managed taxonomies; null takes any.</param>
public sealed class MetadataValidator(MetadataSchema schema, VocabularyLookup? vocabularies = null)
{
    readonly ValueChecker _values = new(vocabularies ?? (_ => null));

    /// <summary>Everything that is wrong with the document, in document order; empty when it is fine.</summary>
    public IReadOnlyList<MetadataProblem> Validate(JsonElement document)
    {
        var problems = new ProblemList();
        if (document.ValueKind == JsonValueKind.Object) Members(schema.Root, document, "", item: false, problems);
        else problems.Add("", "The metadata is not a JSON object.", "Put the blocks between `{` and `}`.");
        return problems.All;
    }

    void Check(FieldType type, JsonElement value, string path, bool item, ProblemList problems)
    {
        if (problems.Full || value.ValueKind == JsonValueKind.Null) return;
        switch (type)
        {
            case RecordType record when value.ValueKind == JsonValueKind.Object:
                Members(record, value, path, item, problems);
                break;
            case RecordType record:
                problems.Add(path, $"This is {Json.Kind(value)}, and should be an object ({record.Name}).",
                    "Write its members between `{` and `}`.");
                break;
            case ListType list when value.ValueKind == JsonValueKind.Array:
                Items(list.Of, list.MaxItems, value, path, problems);
                break;
            case ListType list:
                problems.Add(path, $"This is {Json.Kind(value)}, and should be a list.",
                    $"Write `[ ... ]` around it, at most {list.MaxItems} items.");
                break;
            case SetType set when value.ValueKind == JsonValueKind.Array:
                Items(set.Of, MetadataLimits.SetItems, value, path, problems);
                break;
            case SetType set:
                Check(set.Of, value, path, item, problems);
                break;
            default:
                _values.Check(type, value, path, problems);
                break;
        }
    }

    void Items(FieldType of, int most, JsonElement array, string path, ProblemList problems)
    {
        var count = array.GetArrayLength();
        if (count > most)
        {
            problems.Add(path, $"There are {count} items; at most {most} are taken.", "Leave out what matters least.");
            return;
        }

        var index = 0;
        foreach (var element in array.EnumerateArray()) Check(of, element, $"{path}[{index++}]", item: true, problems);
    }

    void Members(RecordType record, JsonElement value, string path, bool item, ProblemList problems)
    {
        var count = value.GetPropertyCount();
        if (count > MetadataLimits.Members)
        {
            problems.Add(path, $"There are {count} members; at most {MetadataLimits.Members} are taken.",
                "Group them.");
            return;
        }

        foreach (var member in value.EnumerateObject())
        {
            var inside = Json.Join(path, member.Name);
            if (record.Find(member.Name) is { } field) Check(field.Type, member.Value, inside, item: false, problems);
            else Unknown(record, member, inside, problems);
        }

        if (!item) return;
        foreach (var field in record.Fields)
        {
            if (!field.Required || Has(value, field.Name)) continue;
            problems.Add(Json.Join(path, field.Name), $"This {record.Name} has no `{field.Name}`.",
                $"Add it: {field.Doc}");
        }
    }

    static bool Has(JsonElement value, string name) =>
        value.TryGetProperty(name, out var there) && there.ValueKind != JsonValueKind.Null;

    static void Unknown(RecordType record, JsonProperty member, string path, ProblemList problems)
    {
        var names = record.Fields.Select(field => field.Name).ToList();
        var nearest = Suggestions.Nearest(member.Name, names);
        if (!record.Open)
        {
            problems.Add(path, $"There is no block {Json.Quote(member.Name)}.",
                nearest is null
                    ? $"The blocks are {string.Join(", ", names)}; put it inside one."
                    : $"Did you mean `{nearest}`?");
        }
        else if (nearest is not null)
        {
            problems.Note(path, $"The schema has no {Json.Quote(member.Name)} here; it is kept, and no gate reads it.",
                $"Did you mean `{nearest}`?");
        }

        Json.CheckTexts(member.Value, path, problems);
    }
}
