using System.Text.Json;
using ModelRegistry.Schema;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlScalar = YamlDotNet.Core.Events.Scalar;

namespace ModelRegistry.Host.Versions;

/// <summary>Writes the events of one YAML document as JSON. What it refuses is a <see cref="YamlException"/>.</summary>
sealed class YamlToJson(IParser yaml, Utf8JsonWriter json)
{
    int _depth;

    public void Document(FieldType root)
    {
        yaml.Consume<StreamStart>();
        if (yaml.Accept<StreamEnd>(out var empty)) throw At(empty, "The document is empty.");
        yaml.Consume<DocumentStart>();
        Node(root);
        yaml.Consume<DocumentEnd>();
        if (!yaml.Accept<StreamEnd>(out _)) throw At(yaml.Current, "There is a second document; metadata is one.");
    }

    void Node(FieldType? type)
    {
        if (yaml.Current is NodeEvent node) CheckPlain(node);
        switch (yaml.Current)
        {
            case MappingStart start:
                Enter(start);
                Mapping(type);
                break;
            case SequenceStart start:
                Enter(start);
                Sequence(type);
                break;
            case YamlScalar scalar:
                yaml.MoveNext();
                YamlScalars.Write(json, scalar, type);
                break;
            default:
                throw At(yaml.Current, "An alias stands here; write the value out.");
        }
    }

    void Mapping(FieldType? type)
    {
        yaml.MoveNext();
        json.WriteStartObject();
        var record = type is null ? null : MetadataSchema.ItemOf(type) as RecordType;
        var names = new HashSet<string>();
        while (!yaml.TryConsume<MappingEnd>(out _))
        {
            if (yaml.Current is NodeEvent node) CheckPlain(node);
            if (!yaml.TryConsume<YamlScalar>(out var name)) throw At(yaml.Current,
                "A name must be a single word or text.");
            if (!names.Add(name.Value)) throw At(name, "This name stands twice in one mapping.");
            json.WritePropertyName(name.Value);
            Node(record?.Find(name.Value)?.Type);
        }
        json.WriteEndObject();
        _depth--;
    }

    void Sequence(FieldType? type)
    {
        yaml.MoveNext();
        json.WriteStartArray();
        var item = type is null ? null : MetadataSchema.ItemOf(type);
        while (!yaml.TryConsume<SequenceEnd>(out _)) Node(item);
        json.WriteEndArray();
        _depth--;
    }

    void Enter(NodeEvent start)
    {
        if (++_depth > MetadataLimits.Depth)
            throw At(start, $"This is nested more than {MetadataLimits.Depth} deep.");
    }

    static void CheckPlain(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) throw At(node, "An anchor stands here; anchors and aliases are not read.");
        if (!node.Tag.IsEmpty && node.Tag != "!")
            throw At(node, "A tag stands here; the schema says what a value is, so leave it out.");
    }

    static YamlException At(ParsingEvent? place, string rule) =>
        new(place?.Start ?? Mark.Empty, place?.End ?? Mark.Empty, rule);
}
