using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>Values of the language as host functions see them, and back.</summary>
sealed class HostValues
{
    readonly Durations _durations = new();
    readonly JsonValues _json = new();

    public object ToClr(Value value) => value switch
    {
        Value.Flag flag => flag.IsTrue,
        Value.Number number => number.Amount,
        Value.Percent percent => percent.Ratio,
        Value.Size size => size.Bytes,
        Value.Date date => date.Day,
        Value.Instant instant => instant.Moment,
        Value.Many many => (IReadOnlyList<object>)[.. many.Items.Select(ToClr)],
        Value.Text text => text.Characters,
        Value.Member member => member.Name,
        Value.Version version => version.Semantic.Text,
        Value.Licence licence => $"{licence.Expression}",
        Value.Duration duration => _durations.Describe(duration),
        _ => "",
    };

    /// <summary>The answer as the metadata would have it; null when it is of another type.</summary>
    public JsonElement? FromClr(object answer, FieldType type)
    {
        var node = Node(answer, type);
        if (node is null) return null;
        using var parsed = JsonDocument.Parse(node.ToJsonString());
        return parsed.RootElement.Clone();
    }

    JsonNode? Node(object? answer, FieldType type) => (answer, type) switch
    {
        (string text, SetType or ListType) => null,
        (IEnumerable many, SetType or ListType) => Items(many, TypeCatalogue.ItemOf(type)!),    // one of the two
        (bool flag, ScalarType { Kind: ScalarKind.Flag }) => JsonValue.Create(flag),
        (DateOnly day, ScalarType { Kind: ScalarKind.Date }) => _json.Write(new Value.Date(day), type),
        (DateTimeOffset at, ScalarType { Kind: ScalarKind.Instant }) => _json.Write(new Value.Instant(at), type),
        (_, ScalarType { Kind: ScalarKind.Number or ScalarKind.Percent or ScalarKind.Size }) =>
            Number(answer) is { } number ? JsonValue.Create(number) : null,
        (string text, ScalarType { Kind: not (ScalarKind.Flag or ScalarKind.Date or ScalarKind.Instant) }
            or EnumType or VocabularyType) => JsonValue.Create(text),
        _ => null,
    };

    JsonArray? Items(IEnumerable many, FieldType of)
    {
        var array = new JsonArray();
        foreach (var item in many)
        {
            if (Node(item, of) is not { } node) return null;
            array.Add(node);
        }

        return array;
    }

    /// <summary>Whole numbers may come as <see cref="int"/> or <see cref="long"/>; never as a double.</summary>
    static decimal? Number(object? answer) => answer switch
    {
        decimal number => number,
        int number => number,
        long number => number,
        _ => null,
    };

    /// <summary>Writes a value so that two of them are written alike only when they are equal.</summary>
    public void Append(StringBuilder key, Value value)
    {
        if (value is Value.Many many)
        {
            key.Append(CultureInfo.InvariantCulture, $"[{many.Items.Length}:");
            foreach (var item in many.Items) Append(key, item);
            return;
        }

        var text = value is Value.Instant instant
            ? instant.Moment.UtcTicks.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{ToClr(value)}");
        key.Append(CultureInfo.InvariantCulture, $"{value.GetType().Name}{text.Length}:{text}");
    }
}
