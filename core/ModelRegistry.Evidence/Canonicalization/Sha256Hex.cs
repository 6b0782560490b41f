using System.Security.Cryptography;

namespace ModelRegistry.Evidence.Canonicalization;

/// <summary>SHA-256 digests as 64 lower-case hexadecimal digits.</summary>
public static class Sha256Hex
{
    public const int Length = 64;

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Exactly 64 digits, lower case only: one spelling a digest.</summary>
    public static bool IsWellFormed(string? text) =>
        text is { Length: Length } && !text.AsSpan().ContainsAnyExcept("0123456789abcdef");
}
