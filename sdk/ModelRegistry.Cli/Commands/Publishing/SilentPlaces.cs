using System.Text.Json.Nodes;

namespace ModelRegistry.Cli.Commands.Publishing;

/// <summary>
/// Finds where declared metadata says nothing and the files do. What is declared is never overridden.
/// </summary>
static class SilentPlaces
{
    /// <summary>A merge patch (RFC 7396) with the suggestions for places where nothing is declared.</summary>
    /// <param name="declared">What the publisher declared.</param>
    /// <param name="suggested">What the files say.</param>
    /// <param name="prefix">The path of both.</param>
    /// <param name="paths">Gets the paths that are taken over.</param>
    public static JsonObject Fill(JsonObject declared, JsonObject suggested, string prefix, List<string> paths)
    {
        var patch = new JsonObject();
        foreach (var (name, value) in suggested)
        {
            var path = prefix + name;
            if (value is JsonObject inner && declared[name] is null or JsonObject)
            {
                var some = Fill(declared[name] as JsonObject ?? [], inner, path + ".", paths);
                if (some.Count > 0) patch[name] = some;
            }
            else if (declared[name] is null && value is not null)
            {
                patch[name] = value.DeepClone();
                paths.Add(path);
            }
        }

        return patch;
    }
}
