using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json;

namespace ModelRegistry.Policy.Tests.Programs;

/// <summary>Reads documents in the most obvious way. What cannot be used is null.</summary>
static class Naive
{
    public static JsonNode? At(JsonNode? document, string path)
    {
        foreach (var step in path.Split('.')) document = document is JsonObject known ? known[step] : null;
        return document;
    }

    public static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String
        && node.GetValue<string>() is { } text && text.Trim().Length > 0 ? text : null;

    public static string? OneOf(JsonNode? node, params string[] values) =>
        Text(node) is { } text && values.Contains(text) ? text : null;

    public static bool? Flag(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static decimal? Share(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and <= 1 ? number : null;

    public static DateOnly? Day(JsonNode? node) =>
        DateOnly.TryParseExact(Text(node), "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
            ? day : null;

    public static List<string>? Texts(JsonNode? node) => node switch
    {
        null => null,
        JsonArray array => array.All(item => Text(item) is not null) ? [.. array.Select(item => Text(item)!)] : null,
        _ => Text(node) is { } one ? [one] : null,
    };

    public static List<JsonNode?>? Items(JsonNode? node) => node is JsonArray array ? [.. array] : null;

    /// <summary>The members of a list that has no AND, OR or WITH; enough for what is generated.</summary>
    public static string? Licence(JsonNode? node) =>
        Text(node) is { } text && !text.Contains(' ') && text != "NOASSERTION" ? text : null;
}
