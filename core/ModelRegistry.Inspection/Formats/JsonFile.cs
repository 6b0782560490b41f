using System.Text.Json;

namespace ModelRegistry.Inspection.Formats;

/// <summary>Small JSON files as a tree: at most 4 MiB, nested at most 32 deep, no name twice in one object.</summary>
static class JsonFile
{
    public const int Limit = 4 * 1024 * 1024;
    const int MaxDepth = 32;

    /// <summary>Reads an object and hands it on; anything else becomes a broken reading with line and column.</summary>
    public static Reading Read(Stream content, Func<JsonElement, Reading> read)
    {
        if (Bounded.ReadAll(content, Limit) is not { } bytes)
        {
            return Reading.None($"The file has more than {Limit} bytes, the limit for this format.");
        }

        try
        {
            var options = new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(WithoutByteOrderMark(bytes), options);
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? read(document.RootElement)
                : Unreadable("The file is JSON but not an object.");
        }
        catch (InvalidOperationException)
        {
            return Unreadable("A text in the file is not valid Unicode.");
        }
        catch (JsonException malformed)
        {
            return Unreadable(
                malformed.LineNumber is { } line
                    ? $"Not JSON at line {line + 1}, byte {malformed.BytePositionInLine + 1}, or nested deeper than {MaxDepth}."
                    : "The same name stands twice in one object.");
        }
    }

    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()
            : null;

    public static long? Whole(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number
        && value.TryGetInt64(out var number) && number >= 0
            ? number
            : null;

    public static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.String)
                .Select(e => e.GetString() ?? "")]
            : [];

    public static bool Has(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
        && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False or JsonValueKind.Undefined);

    static Reading Unreadable(string reason) =>
        Reading.Partial(reason, new(), new Finding(Severity.Warning, "invalid-json", reason));

    static ReadOnlyMemory<byte> WithoutByteOrderMark(byte[] bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
}
