using System.Globalization;
using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Sampling;

/// <summary>Writes a document as a <c>sample</c>: what some rule reads, people replaced by stand-ins.</summary>
sealed class SampleWriter(RecordType root, ReadPaths paths, StandIns people, SampleOptions options)
{
    const string Nothing = "missing";

    readonly DocumentReader _reader = new();
    readonly Literals _literals = new();
    readonly List<string> _lines = [];
    readonly List<string> _leftOut = [];

    public Sample Write(JsonElement document)
    {
        Record(document, root, "", paths);
        if (options.Previous is { } previous && root.Find("previous")?.Type is RecordType shape)
            Record(previous, shape, "previous", paths);
        if (options.Registered is { } registered && paths.Wants("event.registered"))
            _lines.Add($"event.registered = {_literals.Write(new Value.Instant(registered), root)}");
        var origin = options.Origin is { } text ? $"# {text}\n" : "";
        var body = string.Concat(_lines.Select(line => $"  {line}\n"));
        return new($"{origin}sample {options.Name} {{\n{body}}}\n", people.Count, _leftOut);
    }

    /// <summary>Writes an object's members; where a rule asks whether it is there, at least one.</summary>
    void Record(JsonElement json, RecordType type, string path, ReadPaths wanted)
    {
        var before = _lines.Count;
        foreach (var field in type.Fields)
        {
            if (path.Length == 0 && field.Name is "event" or "previous") continue;
            var at = Below(path, field.Name);
            if (!wanted.Wants(at) || Member(json, field) is not { } member) continue;
            if (field.Type is RecordType inner && member.ValueKind == JsonValueKind.Object)
                Record(member, inner, at, wanted);
            else if (Written(member, field, at, at, wanted) is { } literal) _lines.Add($"{at} = {literal}");
        }

        if (_lines.Count > before || !wanted.WantsPresence(path)) return;
        var noted = _leftOut.Count;
        Record(json, type, path, new([], all: true));
        if (_lines.Count > before + 1) _lines.RemoveRange(before + 1, _lines.Count - before - 1);
        _leftOut.RemoveRange(noted, _leftOut.Count - noted);
        if (_lines.Count == before) _leftOut.Add($"{path} holds nothing that a policy can say");
    }

    static JsonElement? Member(JsonElement json, Field field) =>
        JsonMembers.Find(json, field.Name) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } member
            ? member : null;

    /// <summary>A value below a name; null, and noted, when it cannot be used or not be written.</summary>
    string? Written(JsonElement json, Field field, string place, string path, ReadPaths wanted)
    {
        var value = _reader.Read(json, field.Type, place);
        if (value is Value.Absent absent)
        {
            _leftOut.AddRange(absent.Evidence.Select(each => $"{each.Path} {each.Reason}"));
            return null;
        }

        if (value is Value.Many { Items: var items } && TypeCatalogue.ItemOf(field.Type) is RecordType item)
            return Records(items, item, place, path, wanted);
        var literal = _literals.Write(Replaced(value, field.Type, field.Name), field.Type);
        if (literal is null) _leftOut.Add($"{place} cannot be written in a policy");
        return literal;
    }

    string Records(IReadOnlyList<Value> items, RecordType type, string place, string path, ReadPaths wanted)
    {
        if (items.Count == 0) return "[]";
        var shown = items.Select((item, index) => item is Value.Record record
            ? Item(record.Json, type, string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]"), path, wanted)
            : Nothing);
        return $"[\n    {string.Join(",\n    ", shown)}\n  ]";
    }

    /// <summary>A record in a list; one that nothing is known of is as good as missing.</summary>
    string Item(JsonElement json, RecordType type, string place, string path, ReadPaths wanted)
    {
        List<string> members = [];
        foreach (var field in type.Fields)
        {
            var read = Below(path, field.Name);
            if (!wanted.Wants(read) || Member(json, field) is not { } member) continue;
            var at = Below(place, field.Name);
            var literal = field.Type is RecordType inner && member.ValueKind == JsonValueKind.Object
                ? Item(member, inner, at, read, wanted)
                : Written(member, field, at, read, wanted);
            if (literal is not null and not Nothing) members.Add($"{field.Name} = {literal}");
        }

        return members.Count == 0 ? Nothing : $"{{ {string.Join(", ", members)} }}";
    }

    Value Replaced(Value value, FieldType type, string field) => (value, type) switch
    {
        (Value.Text text, ScalarType scalar) =>
            new Value.Text(people.For(text.Characters, scalar.Format, field)),
        (Value.Many many, _) when TypeCatalogue.ItemOf(type) is { } item =>
            new Value.Many([.. many.Items.Select(each => Replaced(each, item, field))]),
        _ => value,
    };

    static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
