using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace ModelRegistry.Evidence.Json;

/// <summary>
/// Parses JSON that others sent: capped in bytes and nesting, no duplicate member names, no comments.
/// </summary>
static class StrictJson
{
    public static bool TryParse(
        ReadOnlyMemory<byte> utf8, string what, int maxBytes, int maxDepth,
        [NotNullWhen(true)] out JsonDocument? document, [NotNullWhen(false)] out string? error)
    {
        (document, error) = (null, null);
        if (utf8.Length > maxBytes)
        {
            error = string.Create(
                CultureInfo.InvariantCulture, $"The {what} has {utf8.Length} bytes; the limit is {maxBytes}.");
            return false;
        }
        if (utf8.Span.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        try
        {
            document = JsonDocument.Parse(utf8, new() { MaxDepth = maxDepth, AllowDuplicateProperties = false });
            return true;
        }
        catch (JsonException e)
        {
            error = string.Create(
                CultureInfo.InvariantCulture,
                $"The {what} is not JSON that can be read (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}; "
                + $"nesting is limited to {maxDepth}, member names must not repeat).");
            return false;
        }
    }
}
