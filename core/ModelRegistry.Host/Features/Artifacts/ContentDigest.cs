using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Digest fields of RFC 9530, <c>sha-256=:base64:</c>. Other algorithms that are listed beside it are passed over, as
/// the RFC allows.
/// </summary>
static class ContentDigest
{
    const string Algorithm = "sha-256=:";

    public static string Write(string hex) => $"{Algorithm}{Convert.ToBase64String(Convert.FromHexString(hex))}:";

    /// <summary>True with null where the request announces no SHA-256; false where it cannot be read.</summary>
    public static bool TryRead(
        HttpRequest request, out Sha256Digest? digest, [NotNullWhen(false)] out string? reason)
    {
        (digest, reason) = (null, null);
        var entry = request.Headers["Content-Digest"].ToString().Split(',', StringSplitOptions.TrimEntries)
            .FirstOrDefault(one => one.StartsWith("sha-256=", StringComparison.Ordinal));
        if (entry is null) return true;
        var hash = new byte[SHA256.HashSizeInBytes];
        if (entry.StartsWith(Algorithm, StringComparison.Ordinal) && entry.EndsWith(':')
            && entry.Length > Algorithm.Length
            && Convert.TryFromBase64String(entry[Algorithm.Length..^1], hash, out var length) && length == hash.Length)
        {
            digest = Sha256Digest.FromHash(hash);
            return true;
        }

        reason = "Content-Digest is written sha-256=:base64: with the 32 bytes of the SHA-256 (RFC 9530).";
        return false;
    }
}
