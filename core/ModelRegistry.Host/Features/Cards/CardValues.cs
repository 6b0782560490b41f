using System.Text.Json.Nodes;

namespace ModelRegistry.Host.Features.Cards;

/// <summary>Values of a metadata document as texts for people.</summary>
static class CardValues
{
    /// <summary>What stands at a dotted path of members; null when nothing does.</summary>
    public static JsonNode? Find(JsonObject document, string path)
    {
        JsonNode? node = document;
        foreach (var name in path.Split('.')) node = (node as JsonObject)?[name];
        return node;
    }

    /// <summary>A value, or the values of a set.</summary>
    public static IReadOnlyList<string> Texts(JsonNode? node) => node switch
    {
        JsonArray items => [.. items.Select(Text).Where(text => text.Length > 0)],
        _ => Text(node) is { Length: > 0 } text ? [text] : [],
    };

    /// <summary>A value as text; empty for none. What is no single value is shown as JSON.</summary>
    public static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? "yes" : "no",
        _ => node.ToJsonString(),
    };

    /// <summary><c>hallucination_rate</c> as <c>Hallucination rate</c>.</summary>
    public static string Words(string member) =>
        member.Length == 0 ? "" : char.ToUpperInvariant(member[0]) + member[1..].Replace('_', ' ');
}
