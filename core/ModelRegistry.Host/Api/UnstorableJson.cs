using System.Text;
using System.Text.Json;

namespace ModelRegistry.Host.Api;

/// <summary>
/// Finds texts that JSON allows and no database keeps as they are: with the character U+0000, or with half of a
/// surrogate pair (<c>"\ud800"</c>), which is no character.
/// </summary>
static class UnstorableJson
{
    /// <summary>Deeper documents are refused where they are bound.</summary>
    const int Deepest = 1000;

    /// <summary>
    /// Path of the first such text and what is wrong with it; null without one, and for what is no JSON at all.
    /// </summary>
    public static (string Path, string Message)? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        if (!MayHoldOne(utf8)) return null;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Deepest });
        var place = new JsonPlace();
        try
        {
            while (reader.Read())
            {
                place.Follow(ref reader);
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped
                    && MayHoldOne(reader.ValueSpan) && Fault(ref reader) is { } fault)
                    return (place.ToString(), fault);
            }
        }
        catch (JsonException)
        {
            return null;        // whoever binds the body says what is wrong, and where
        }
        return null;
    }

    /// <summary>Both can only be written as escapes: most bodies need no second look.</summary>
    static bool MayHoldOne(ReadOnlySpan<byte> utf8) =>
        utf8.IndexOf(@"\u0000"u8) >= 0 || utf8.IndexOf(@"\ud"u8) >= 0 || utf8.IndexOf(@"\uD"u8) >= 0;

    static string? Fault(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()?.Contains('\0') is true
                ? "The text holds the character U+0000; take it out."
                : null;
        }
        catch (InvalidOperationException)
        {
            return "The text holds half of a UTF-16 pair, which is no character.";
        }
    }
}
