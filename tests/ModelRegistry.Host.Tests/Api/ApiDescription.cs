using System.Text.Json.Nodes;

namespace ModelRegistry.Host.Tests.Api;

/// <summary>The API's description as a host serves it, with references put in place.</summary>
sealed class ApiDescription
{
    readonly JsonNode _document;

    ApiDescription(JsonNode document) => _document = document;

    public JsonNode Document => _document;

    public IReadOnlyList<ApiOperation> Operations =>
    [
        .. from path in _document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select new ApiOperation(operation.Key.ToUpperInvariant(), path.Key, Resolve(operation.Value!, 0)),
    ];

    public static async Task<ApiDescription> ReadAsync(HttpClient http, CancellationToken cancellationToken) =>
        new(JsonNode.Parse(await http.GetStringAsync("openapi/v1.json", cancellationToken))!);

    /// <summary>References deeper than an operation's own parts stay as they are.</summary>
    JsonNode Resolve(JsonNode node, int depth)
    {
        if (depth > 8) return node.DeepClone();
        if (node is JsonObject members && (string?)members["$ref"] is { } reference)
            return Resolve(reference[2..].Split('/').Aggregate(_document, (at, part) => at[part]!), depth + 1);
        return node switch
        {
            JsonObject some => new JsonObject(some.Select(member => KeyValuePair.Create(
                member.Key, member.Value is null ? null : (JsonNode?)Resolve(member.Value, depth + 1)))),
            JsonArray items => new JsonArray(
                [.. items.Select(item => item is null ? null : Resolve(item, depth + 1))]),
            _ => node.DeepClone(),
        };
    }
}
