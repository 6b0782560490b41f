using System.Text.Encodings.Web;
using System.Text.Json;

namespace ModelRegistry.Schema.Generating;

/// <summary>
/// Writes the schema as JSON Schema 2020-12. Recorded fields are <c>readOnly</c>; what the standard has no word for
/// stands in <c>x-unit</c>, <c>x-vocabulary</c> and <c>x-ordered</c>.
/// </summary>
public static class MetadataJsonSchema
{
    /// <summary>Writes it as UTF-8 with LF line ends.</summary>
    public static byte[] Write(MetadataSchema schema)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", $"urn:model-registry:model-metadata:{schema.Version}");
            json.WriteString("title", $"Model metadata {schema.Version}");
            Type(json, schema.Root, item: false);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    static void Type(Utf8JsonWriter json, FieldType type, bool item)
    {
        switch (type)
        {
            case RecordType record:
                Record(json, record, item);
                break;
            case ListType list:
                Array(json, list.Of, list.MaxItems, unique: false);
                break;
            case SetType set:
                Set(json, set);
                break;
            case EnumType list:
                Enum(json, list);
                break;
            case VocabularyType vocabulary:
                json.WriteString("type", "string");
                json.WriteString("x-vocabulary", vocabulary.Name);
                break;
            case ScalarType scalar:
                ScalarJsonSchema.Write(json, scalar);
                break;
        }
    }

    static void Record(Utf8JsonWriter json, RecordType record, bool item)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var field in record.Fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", field.Doc);
            if (field.Origin == Origin.Recorded) json.WriteBoolean("readOnly", true);
            Type(json, field.Type, item: false);
            if (field.Example is not null)
            {
                json.WriteStartArray("examples");
                json.WriteRawValue(field.Example);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (item) Strings(json, "required", record.Fields.Where(field => field.Required).Select(field => field.Name));
        if (!record.Open) json.WriteBoolean("additionalProperties", false);
    }

    static void Set(Utf8JsonWriter json, SetType set)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        Type(json, set.Of, item: true);
        json.WriteEndObject();
        json.WriteStartObject();
        Array(json, set.Of, MetadataLimits.SetItems, unique: true);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    static void Array(Utf8JsonWriter json, FieldType of, int most, bool unique)
    {
        json.WriteString("type", "array");
        json.WriteNumber("maxItems", most);
        if (unique) json.WriteBoolean("uniqueItems", true);
        json.WriteStartObject("items");
        Type(json, of, item: true);
        json.WriteEndObject();
    }

    static void Enum(Utf8JsonWriter json, EnumType list)
    {
        json.WriteString("title", list.Noun);
        Strings(json, "enum", list.Values.SelectMany(value => value.Aliases.Prepend(value.Name)));
        if (list.Ordered) Strings(json, "x-ordered", list.Values.Select(value => value.Name));
    }

    static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
