using System.Text.Json;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Search.Indexing;

/// <summary>
/// Reads texts out of declared metadata by the schema's dotted paths, through lists. What is not there, or not of the
/// kind that belongs there, is left out: the index never refuses what the registry has accepted.
/// </summary>
sealed class MetadataValues(MetadataSchema schema, JsonElement root)
{
    /// <summary>Each text at the path once, values of fixed lists in the schema's own spelling.</summary>
    public IReadOnlyList<string> All(string path)
    {
        var words = schema.TryFind(path, out var field) ? MetadataSchema.ItemOf(field.Type) as EnumType : null;
        return
        [
            .. path.Split('.').Aggregate(Items(root), (nodes, name) => nodes.SelectMany(node => Member(node, name)))
                .Select(Text).OfType<string>().Select(text => words?.Find(text)?.Name ?? text).Distinct(),
        ];
    }

    public string? First(string path) => All(path) is [var first, ..] ? first : null;

    static IEnumerable<JsonElement> Member(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) ? Items(value) : [];

    static IEnumerable<JsonElement> Items(JsonElement node) =>
        node.ValueKind == JsonValueKind.Array ? node.EnumerateArray().SelectMany(Items) : [node];

    static string? Text(JsonElement node) =>
        node.ValueKind == JsonValueKind.String && node.GetString() is { } text && text.Trim().Length > 0
            ? text.Trim()
            : null;
}
