using System.Text.Json;
using System.Text.RegularExpressions;
using ModelRegistry.Schema;
using YamlDotNet.Core;
using YamlScalar = YamlDotNet.Core.Events.Scalar;

namespace ModelRegistry.Host.Versions;

/// <summary>Writes single YAML values as JSON, by what the schema says about their place.</summary>
static partial class YamlScalars
{
    public static void Write(Utf8JsonWriter json, YamlScalar scalar, FieldType? type)
    {
        var text = scalar.Value;
        if (scalar.Style is not ScalarStyle.Plain) json.WriteStringValue(text);
        else if (text is "" or "~" or "null" or "Null" or "NULL") json.WriteNullValue();
        else if (TakesFlags(type) && text is ("true" or "True" or "TRUE")) json.WriteBooleanValue(true);
        else if (TakesFlags(type) && text is ("false" or "False" or "FALSE")) json.WriteBooleanValue(false);
        else if (TakesNumbers(type) && NumberShape.IsMatch(text)) json.WriteRawValue(text);
        else json.WriteStringValue(text);
    }

    static bool TakesFlags(FieldType? type) => Item(type) is null or ScalarType { Kind: ScalarKind.Flag };

    static bool TakesNumbers(FieldType? type) => Item(type)
        is null or ScalarType { Kind: ScalarKind.Number or ScalarKind.Percent or ScalarKind.Size };

    static FieldType? Item(FieldType? type) => type is null ? null : MetadataSchema.ItemOf(type);

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z")]
    static partial Regex NumberShape { get; }
}
