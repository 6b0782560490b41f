using System.Text.Json.Nodes;

namespace ModelRegistry.Host.Tests.Api;

/// <summary>One operation of the API's description.</summary>
sealed record ApiOperation(string Method, string Path, JsonNode Node)
{
    public string Id => (string)Node["operationId"]!;

    public bool Reads => Method == "GET";

    /// <summary>A question that comes as a POST because of its length: whoever may read may ask it.</summary>
    public bool Asks => Id is "LintPolicies" or "CompletePolicy" or "HoverPolicy" or "FormatPolicy";

    /// <summary>Its answer is a page: items and a cursor.</summary>
    public bool Pages => Page(Node["responses"]?["200"]?["content"]?["application/json"]?["schema"]);

    /// <summary>Its answer is a page or an array.</summary>
    public bool Lists => Pages
        || (string?)Node["responses"]?["200"]?["content"]?["application/json"]?["schema"]?["type"] == "array";

    public IReadOnlyDictionary<string, JsonNode> Responses => Node["responses"]!.AsObject()
        .ToDictionary(answer => answer.Key, answer => answer.Value!);

    /// <summary>The names of its parameters in the query, the path or the headers.</summary>
    public IReadOnlyList<string> Parameters(string place) =>
    [
        .. (Node["parameters"]?.AsArray() ?? []).Select(one => one!)
            .Where(one => (string?)one["in"] == place).Select(one => (string)one["name"]!),
    ];

    /// <summary>The names of the headers of one of its answers.</summary>
    public IReadOnlyList<string> Headers(string status) =>
        [.. (Node["responses"]?[status]?["headers"]?.AsObject() ?? []).Select(header => header.Key)];

    public override string ToString() => $"{Id} ({Method} {Path})";

    static bool Page(JsonNode? schema) => schema?["properties"]?["nextCursor"] is not null;
}
