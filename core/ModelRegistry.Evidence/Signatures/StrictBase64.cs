using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace ModelRegistry.Evidence.Signatures;

/// <summary>
/// Base64 as DSSE allows it, standard with padding or URL-safe with or without, in exactly one spelling each:
/// no white space, and no stray bits in the last character (RFC 4648 §3.5).
/// </summary>
static class StrictBase64
{
    public static bool TryDecode(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (text.AsSpan().ContainsAny(" \t\r\n")) return false;
        try
        {
            bytes = text.AsSpan().ContainsAny("-_") || text.Length % 4 != 0
                ? Base64Url.DecodeFromChars(text)
                : Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return false;
        }
        return text == Convert.ToBase64String(bytes) || text.TrimEnd('=') == Base64Url.EncodeToString(bytes);
    }
}
