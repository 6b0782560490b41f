using System.Text.Json;

namespace ModelRegistry.Inspection.Formats;

/// <summary>Reads <c>*.safetensors.index.json</c>: the shards that it names must lie beside it.</summary>
sealed class SafetensorsIndexReader : IFormatReader
{
    public bool Reads(string format) => format == FormatName.SafetensorsIndex;

    public Reading Read(string format, Stream content) => JsonFile.Read(content, index =>
        index.TryGetProperty("weight_map", out var map) && map.ValueKind is JsonValueKind.Object
            ? Shards(map)
            : Reading.Broken("invalid-index", "The index has no 'weight_map' object."));

    /// <summary>The shard names are handed on as annotations, so that a folder can check that they are there.</summary>
    static Reading Shards(JsonElement map)
    {
        var shards = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.EnumerateObject())
        {
            if (entry.Value.ValueKind is not JsonValueKind.String || entry.Value.GetString() is not { } shard)
            {
                return Reading.Broken("invalid-index", "Every value in 'weight_map' must be a file name.");
            }

            if (shard.Contains('/') || shard.Contains('\\') || shard.Contains("..", StringComparison.Ordinal))
            {
                return Reading.Broken("path-traversal", "The index points outside its own folder.");
            }

            shards[shard] = "shard";
        }

        return Reading.Full(new() { Annotations = shards });
    }
}
