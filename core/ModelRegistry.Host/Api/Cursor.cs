using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace ModelRegistry.Host.Api;

/// <summary>
/// A keyset cursor: the sort values of the last row of a page and the name of the list, opaque to callers.
/// The next page begins after them, so that rows added meanwhile shift nothing.
/// </summary>
static class Cursor
{
    const int LongestAccepted = 2048;

    public static string Encode(string list, params string[] keys) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes([list, .. keys], CursorJson.Default.StringArray));

    /// <summary>False when the text is not a cursor of this list.</summary>
    public static bool TryDecode(string? text, string list, int keys, out string[] values)
    {
        values = [];
        if (string.IsNullOrEmpty(text) || text.Length > LongestAccepted || !Base64Url.IsValid(text)) return false;
        try
        {
            var parts = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), CursorJson.Default.StringArray);
            if (parts is null || parts.Length != keys + 1 || parts[0] != list
                || parts.Any(part => part is null || part.Contains('\0'))) return false;
            values = parts[1..];
            return true;
        }
        catch (Exception error) when (error is JsonException or FormatException or DecoderFallbackException)
        {
            return false;
        }
    }
}
