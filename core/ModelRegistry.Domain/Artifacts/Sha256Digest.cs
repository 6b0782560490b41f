using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace ModelRegistry.Domain.Artifacts;

/// <summary>
/// A SHA-256 digest (FIPS 180-4): 64 lower-case hexadecimal digits. Read with or without the prefix <c>sha256:</c>,
/// written without it; <see cref="Prefixed"/> has it.
/// </summary>
public sealed record Sha256Digest : IParsable<Sha256Digest>
{
    /// <summary>The count of hexadecimal digits.</summary>
    public const int HexLength = 64;

    const string Prefix = "sha256:";

    Sha256Digest(string hex) => Hex = hex;

    public string Hex { get; }

    /// <summary>The digest as containers and manifests write it, <c>sha256:…</c>.</summary>
    public string Prefixed => Prefix + Hex;

    /// <summary>The digest of the given content.</summary>
    public static Sha256Digest Of(ReadOnlySpan<byte> content) => FromHash(SHA256.HashData(content));

    /// <summary>A digest that was computed elsewhere.</summary>
    /// <exception cref="ArgumentException">The hash has not 32 bytes.</exception>
    public static Sha256Digest FromHash(ReadOnlySpan<byte> hash) => hash.Length == SHA256.HashSizeInBytes
        ? new(Convert.ToHexStringLower(hash))
        : throw new ArgumentException($"A SHA-256 hash has 32 bytes, not {hash.Length}.", nameof(hash));

    /// <summary>The 32 bytes of the hash.</summary>
    public byte[] ToHash() => Convert.FromHexString(Hex);

    /// <summary>Why the text is no digest, as a sentence for people; null when it is one.</summary>
    public static string? Explain(string? text) => TryParse(text, out _, out var reason) ? null : reason;

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        [NotNullWhen(true)] out Sha256Digest? result,
        [NotNullWhen(false)] out string? reason)
    {
        result = null;
        var text = s ?? "";
        var hex = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text;
        reason = hex switch
        {
            { Length: not HexLength } =>
                $"A SHA-256 digest has {HexLength} hexadecimal digits; this one has {hex.Length} characters.",
            _ when !hex.All(char.IsAsciiHexDigit) =>
                "A SHA-256 digest holds hexadecimal digits only (0-9 and a-f).",
            _ when !hex.All(char.IsAsciiHexDigitLower) => "Write the SHA-256 digest in lower case.",
            _ => null,
        };
        if (reason is not null) return false;
        result = new(hex);
        return true;
    }

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Sha256Digest result) =>
        TryParse(s, out result, out _);

    /// <exception cref="FormatException">The text is no digest; the message says why.</exception>
    public static Sha256Digest Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var digest, out var reason) ? digest : throw new FormatException(reason);

    public override string ToString() => Hex;
}
