using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;
using Held = System.Collections.Immutable.ImmutableArray<(
    System.Collections.Immutable.ImmutableArray<string> Steps, System.Text.Json.Nodes.JsonNode? Value)>;

namespace ModelRegistry.Policy.Comparing;

/// <summary>What places of a document hold, as a policy writes it.</summary>
sealed class HeldWords(TypeCatalogue types)
{
    readonly DocumentReader _reader = new();
    readonly Display _display = new();

    public string Path(Held held) => string.Join(", ", held.Select(each => string.Join('.', each.Steps)));

    public string Value(Held held) => string.Join(", ", held.Select(each => Written(each.Value, Type(each.Steps))));

    FieldType Type(IEnumerable<string> steps) => steps.Aggregate(
        (FieldType)types.Root, (type, step) => ((RecordType)type).Find(step)!.Type); // the binder followed them before

    string Written(JsonNode? value, FieldType type) => (value, type) switch
    {
        (null, _) => "missing",
        (JsonArray list, SetType or ListType) when TypeCatalogue.ItemOf(type) is RecordType record =>
            list.Count == 0 ? "[]" : $"[ {string.Join(", ", list.Select(each => Written(each, record)))} ]",
        (JsonArray set, SetType or ListType) => set.Count == 0 ? "{}"
            : $"{{ {string.Join(", ", set.Select(each => Written(each, TypeCatalogue.ItemOf(type)!)))} }}",
        (JsonObject { Count: 0 }, _) => "{}",
        (JsonObject record, RecordType shape) => $"{{ {string.Join(", ", record.Select(each =>
            $"{each.Key} = {Written(each.Value, shape.Find(each.Key)?.Type ?? types.Text)}"))} }}",
        (_, SetType set) => Written(value, set.Of),
        _ => Shown(value, type),
    };

    string Shown(JsonNode value, FieldType type)
    {
        using var json = JsonDocument.Parse(value.ToJsonString());
        return _reader.Read(json.RootElement, type, "") switch
        {
            Values.Value.Text { Characters: var text } => type is EnumType or VocabularyType
                || type is ScalarType { Format: TextFormat.Region } ? text : $"\"{text}\"",
            Values.Value.Licence licence => $"\"{_display.Show(licence)}\"",
            Values.Value.Absent => json.RootElement.GetRawText(),
            var known => _display.Show(known),
        };
    }
}
