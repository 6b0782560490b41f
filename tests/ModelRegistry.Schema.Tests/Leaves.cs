using System.Text.Json.Nodes;

namespace ModelRegistry.Schema.Tests;

/// <summary>The single values of a document, each written as path and JSON.</summary>
static class Leaves
{
    public static List<string> Of(JsonNode? node, string path = "") => node switch
    {
        JsonObject members =>
            [.. members.SelectMany(member => Of(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}"))],
        JsonArray items => [.. items.SelectMany((item, index) => Of(item, $"{path}[{index}]"))],
        null => [],
        _ => [$"{path}={node.ToJsonString()}"],
    };
}
