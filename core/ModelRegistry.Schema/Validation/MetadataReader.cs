using System.Text.Json;
using System.Text.Json.Nodes;

namespace ModelRegistry.Schema.Validation;

/// <summary>Reads metadata from JSON: one object, no duplicate members, within <see cref="MetadataLimits"/>.</summary>
public static class MetadataReader
{
    /// <summary>Reads UTF-8 JSON; a byte order mark is passed over.</summary>
    public static MetadataReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MetadataLimits.Bytes)
        {
            return Malformed(
                $"The metadata is {utf8.Length} bytes long; at most {MetadataLimits.Bytes} are taken.",
                "Keep long texts and tables in artifacts, and name them in the metadata.");
        }

        if (utf8.Span.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions
            {
                MaxDepth = MetadataLimits.Depth,
                AllowDuplicateProperties = false,
            });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new MetadataReading.Read(JsonObject.Create(document.RootElement.Clone())!) // an object, just asked
                : Malformed("The metadata is not a JSON object.", "Put the blocks between `{` and `}`.");
        }
        catch (JsonException e)
        {
            return Malformed(
                $"The metadata is not valid JSON: {Reason(e)}",
                $"Correct the JSON. Objects and arrays nest at most {MetadataLimits.Depth} deep; a name stands once.",
                e.LineNumber + 1 ?? 0,
                e.BytePositionInLine + 1 ?? 0);
        }
    }

    static MetadataReading.Malformed Malformed(string message, string fix, long line = 0, long column = 0) =>
        new(new MetadataProblem("", message, fix), line, column);

    /// <summary>The reader's own words without the place it appends, which is given apart.</summary>
    static string Reason(JsonException e)
    {
        var place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? e.Message : e.Message[..place];
    }
}
