using System.Globalization;
using System.Text.Json;

namespace ModelRegistry.Cli.Commands.Evidence;

/// <summary>What the registry read from a document, in a line: <c>suite: release 1, metrics: 8</c>.</summary>
static class EvidenceText
{
    public static string Of(JsonElement facts) => facts.ValueKind != JsonValueKind.Object
        ? facts.ToString()
        : string.Join(", ", facts.EnumerateObject()
            .Where(fact => fact.Value.ValueKind != JsonValueKind.Null)
            .Select(fact => $"{fact.Name}: {Value(fact.Value)}"));

    static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Object => value.GetPropertyCount().ToString(CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
