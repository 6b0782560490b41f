using System.Text;
using System.Text.Json;

namespace ModelRegistry.Host.Versions;

/// <summary>
/// Finds texts that JSON allows and Unicode does not: an escaped half of a surrogate pair (<c>"\ud800"</c>).
/// </summary>
static class BrokenText
{
    /// <summary>
    /// Line and column of the first one, from 1; null when there is none or the JSON itself is broken.
    /// </summary>
    public static (long Line, long Column)? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\u"u8) < 0) return null;
        var start = utf8.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new Utf8JsonReader(utf8[start..]);
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped
                    && !IsWhole(ref reader))
                    return Place(utf8, start + (int)reader.TokenStartIndex);
        }
        catch (JsonException)
        {
            return null;    // the reader of the document reports it, with its place
        }
        return null;
    }

    static bool IsWhole(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    static (long Line, long Column) Place(ReadOnlySpan<byte> utf8, int at)
    {
        var before = utf8[..at];
        return (before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n'));
    }
}
