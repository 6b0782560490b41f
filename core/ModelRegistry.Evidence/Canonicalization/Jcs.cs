using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ModelRegistry.Evidence.Canonicalization;

/// <summary>
/// JSON Canonicalization Scheme (RFC 8785): one sequence of UTF-8 bytes for one JSON value, fit to be hashed and
/// signed.
/// Members are ordered by UTF-16 code units, numbers are written as ECMAScript writes a double, no white space.
/// Refused, because no canonical form exists: duplicate member names, lone surrogates, malformed UTF-8, numbers that
/// are no finite double, comments, trailing commas, and nesting deeper than <see cref="MaxDepth"/>.
/// </summary>
public static class Jcs
{
    /// <summary>Arrays and objects nest at most this deep.</summary>
    public const int MaxDepth = 64;

    /// <summary>The canonical form of a JSON text.</summary>
    /// <exception cref="JcsException">The text is no JSON, or has no canonical form.</exception>
    public static byte[] Canonicalize(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Canonicalize(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new JcsException($"Not a JSON text: {e.Message}");
        }
    }

    /// <summary>The canonical form of a JSON value.</summary>
    /// <exception cref="JcsException">The value has no canonical form.</exception>
    public static byte[] Canonicalize(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        new JcsWriter(buffer).Write(value, depth: 0);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The canonical form, or the reason why there is none: for JSON that others sent.</summary>
    public static bool TryCanonicalize(
        ReadOnlyMemory<byte> utf8Json, [NotNullWhen(true)] out byte[]? canonical,
            [NotNullWhen(false)] out string? error)
    {
        try
        {
            (canonical, error) = (Canonicalize(utf8Json), null);
            return true;
        }
        catch (JcsException e)
        {
            (canonical, error) = (null, e.Message);
            return false;
        }
    }

    /// <summary>Lower-case hexadecimal SHA-256 of the canonical form.</summary>
    /// <exception cref="JcsException">The value has no canonical form.</exception>
    public static string Digest(JsonElement value) => Sha256Hex.Of(Canonicalize(value));

    /// <summary>Lower-case hexadecimal SHA-256 of the canonical form.</summary>
    /// <exception cref="JcsException">The text is no JSON, or has no canonical form.</exception>
    public static string Digest(ReadOnlyMemory<byte> utf8Json) => Sha256Hex.Of(Canonicalize(utf8Json));
}
