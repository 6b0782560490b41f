using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Testing;

/// <summary>Puts values into documents by their path.</summary>
static class JsonPlaces
{
    /// <summary>Objects on the way are made where there are none; null removes what stands there;
    /// of a function it says that there is no answer.</summary>
    public static void Put(JsonObject document, ImmutableArray<string> path, JsonNode? value)
    {
        var isFunction = path[0] == FunctionSymbol.Assumed;
        var place = document;
        foreach (var step in path[..^1])
        {
            if (place[step] is not JsonObject inner)
            {
                if (value is null && !isFunction) return;
                inner = [];
                place[step] = inner;
            }

            place = inner;
        }

        if (value is null && !isFunction) place.Remove(path[^1]);
        else place[path[^1]] = value?.DeepClone();
    }
}
