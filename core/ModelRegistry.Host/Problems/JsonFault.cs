using System.Text.Json;

namespace ModelRegistry.Host.Problems;

/// <summary>Says what is wrong with JSON without the position (it is given beside) and without type names.</summary>
static class JsonFault
{
    public static string Describe(JsonException json)
    {
        var message = json.InnerException is JsonException inner ? inner.Message : json.Message;
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        if (end < 0) end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        if (end >= 0) message = message[..end];
        return message.Contains("could not be converted", StringComparison.Ordinal)
            ? "The value is not of the kind that belongs here."
            : message.Contains("missing required properties", StringComparison.Ordinal)
                ? "Required members are missing" + message[message.IndexOf("including",
                    StringComparison.Ordinal)..].Insert(0, ", ")
                : message;
    }
}
