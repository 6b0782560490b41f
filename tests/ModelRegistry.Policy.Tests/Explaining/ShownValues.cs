using System.Text.Json.Nodes;

namespace ModelRegistry.Policy.Tests.Explaining;

/// <summary>How a generated value is written in a policy, told without the language's own code.</summary>
static class ShownValues
{
    public static string Of(JsonNode? node, string path) => path switch
    {
        "artifacts" => Records(node!.AsArray(), "artifact"),
        "governance.approvals" => Records(node!.AsArray(), "approval"),
        "evals.llm" => "language model evals",
        _ => node switch
        {
            JsonArray { Count: 0 } => "empty",
            JsonArray items => $"{{ {string.Join(", ", items.Select(item => Of(item, "")))} }}",
            JsonValue value when value.TryGetValue<decimal>(out var share) => $"{share * 100:0.##}%",
            JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? "true" : "false",
            _ when path == "data.residency" => $"{{ {node} }}", // one is a set of one
            _ => node?.GetValue<string>() ?? "nothing",
        },
    };

    /// <summary>Records are counted; where the first is none, each says whether it is one.</summary>
    static string Records(JsonArray items, string record) => items switch
    {
        [] => "empty",
        [JsonObject, ..] => $"{items.Count} {record}{(items.Count > 1 ? "s" : "")}",
        _ => $"{{ {string.Join(", ", items.Select(item => item is JsonObject ? record : "missing"))} }}",
    };
}
