using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Licences;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>
/// Reads JSON as values of the schema's types. What is of the wrong type is absent, with the reason; a text of
/// blanks is absent too. Lists longer than the schema allows are absent, so that nothing is left unchecked.
/// </summary>
sealed class DocumentReader
{
    public const int MaxSetItems = 4_096;

    readonly Moments _moments = new();
    readonly Durations _durations = new();
    readonly LicenceParser _licences = new();

    /// <summary>Follows member names from an object.</summary>
    public Value Follow(JsonElement json, FieldType type, IEnumerable<string> steps, string start)
    {
        var path = start;
        var current = json;
        var currentType = type;
        foreach (var step in steps)
        {
            if (current.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) current = default;
            else if (current.ValueKind != JsonValueKind.Object) return Wrong(path, current, "a record");
            path = path.Length == 0 ? step : $"{path}.{step}";
            currentType = ((RecordType)currentType).Find(step)!.Type; // the binder has followed the same steps
            current = JsonMembers.Find(current, step);
        }

        return Read(current, currentType, path);
    }

    public Value Read(JsonElement json, FieldType type, string path)
    {
        if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return new Value.Absent(path, "is missing");

        return type switch
        {
            ScalarType scalar => Scalar(json, scalar, path),
            EnumType named => Member(json, named, path),
            VocabularyType => Text(json, path, "a text"),
            SetType set when json.ValueKind != JsonValueKind.Array => One(Read(json, set.Of, path)),
            SetType set => Items(json, set.Of, path, MaxSetItems),
            ListType list when json.ValueKind == JsonValueKind.Array => Items(json, list.Of, path, list.MaxItems),
            ListType => Wrong(path, json, "a list"),
            RecordType record when json.ValueKind == JsonValueKind.Object => new Value.Record(json, record),
            _ => Wrong(path, json, "a record"),
        };
    }

    static Value One(Value value) => value is Value.Absent ? value : new Value.Many([value]);

    Value Items(JsonElement json, FieldType of, string path, int most)
    {
        if (json.GetArrayLength() > most)
        {
            return new Value.Absent(
                path, string.Create(
                CultureInfo.InvariantCulture, $"has {json.GetArrayLength()} items, at most {most} are read"));
        }

        var items = ImmutableArray.CreateBuilder<Value>();
        foreach (var item in json.EnumerateArray())
        {
            var value = Read(item, of, string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]"));
            if (value is Value.Absent && of is not RecordType) return value;
            items.Add(value);
        }

        return new Value.Many(items.ToImmutable());
    }

    Value Scalar(JsonElement json, ScalarType type, string path) => type.Kind switch
    {
        ScalarKind.Flag => json.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? new Value.Flag(json.ValueKind == JsonValueKind.True) : Wrong(path, json, "a yes or no"),
        ScalarKind.Text => Text(json, path, "a text"),
        ScalarKind.Number => Number(json, path, "a number", number => new Value.Number(number)),
        ScalarKind.Percent => Percent(json, type, path),
        ScalarKind.Size =>
            Number(json, path, "a number of bytes", number => number < 0 ? null : new Value.Size(number)),
        ScalarKind.Duration => Parsed(json, path, "a duration", text => _durations.Parse(text)),
        ScalarKind.Date =>
            Parsed(json, path, "a date", text => _moments.TryReadDate(text, out var day) ? new Value.Date(day) : null),
        ScalarKind.Instant => Parsed(json, path, "an instant", Instant),
        ScalarKind.Version =>
            Parsed(json, path, "a version", text => VersionNumber.Parse(text) is { } version
            ? new Value.Version(version) : null),
        _ => Parsed(json, path, "a licence expression", Licence),
    };

    Value? Instant(string text)
    {
        if (_moments.TryReadInstant(text, out var moment)) return new Value.Instant(moment);
        return _moments.TryReadDate(text, out var day)
            ? new Value.Instant(new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)) : null;
    }

    Value? Licence(string text) => _licences.Parse(text) is { } licence ? new Value.Licence(licence) : null;

    static Value Percent(JsonElement json, ScalarType type, string path)
    {
        var points = type.Unit == ScalarType.PercentagePoints;
        var most = points ? 100 : 1;
        return Number(
            json, path, "a percentage", number => number < 0 || number > most ? null
            : new Value.Percent(points ? number / 100 : number),
            string.Create(CultureInfo.InvariantCulture, $"should be a share from 0 to {most}"));
    }

    static Value Number(JsonElement json, string path, string what, Func<decimal, Value?> make, string? range = null)
    {
        if (json.ValueKind != JsonValueKind.Number) return Wrong(path, json, what);
        if (!json.TryGetDecimal(out var number))
            return new Value.Absent(path, "is a number of a size that cannot be read");

        return make(number) ?? new Value.Absent(path, $"is {json.GetRawText()}, {range ?? $"should be {what}"}");
    }

    static Value Parsed(JsonElement json, string path, string what, Func<string, Value?> parse)
    {
        var text = Text(json, path, what);
        if (text is not Value.Text { Characters: var characters }) return text;
        if (characters.Equals("NOASSERTION", StringComparison.OrdinalIgnoreCase))
            return new Value.Absent(path, "says NOASSERTION");

        return parse(characters) ?? new Value.Absent(path, $"is a text, should be {what}");
    }

    static Value Text(JsonElement json, string path, string what)
    {
        if (json.ValueKind != JsonValueKind.String) return Wrong(path, json, what);
        if (JsonMembers.Text(json) is not { } text) return new Value.Absent(path, ParsedTexts.NoText);
        return string.IsNullOrWhiteSpace(text) ? new Value.Absent(path, "is blank") : new Value.Text(text);
    }

    static Value Member(JsonElement json, EnumType type, string path)
    {
        var text = Text(json, path, $"a {type.Noun}");
        if (text is not Value.Text { Characters: var characters }) return text;
        for (var rank = 0; rank < type.Values.Count; rank++)
        {
            var value = type.Values[rank];
            if (value.Name == characters || value.Aliases.Contains(characters))
                return new Value.Member(value.Name, rank);
        }

        return new Value.Absent(path, $"is none of {string.Join(", ", type.Values.Select(value => value.Name))}");
    }

    static Value.Absent Wrong(string path, JsonElement json, string what) =>
        new(path, $"is {Kind(json)}, should be {what}");

    static string Kind(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a yes or no",
        JsonValueKind.Array => "a list",
        _ => "a record",
    };
}
