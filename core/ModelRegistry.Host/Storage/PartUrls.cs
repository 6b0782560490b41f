using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Host.Storage;

/// <summary>
/// Addresses to which one part may be sent without a token, for a while: HMAC-SHA-256 over upload, part and expiry.
/// </summary>
sealed class PartUrls(byte[] key, TimeProvider time)
{
    /// <summary>
    /// The path of a part with its signature, relative to the registry. Good for the lifetime less a twelfth at most:
    /// within a twelfth the address stays the same, so that an upload read twice reads the same.
    /// </summary>
    public string Sign(Guid upload, int part, TimeSpan lifetime)
    {
        var expires = (time.GetUtcNow() + lifetime).ToUnixTimeSeconds();
        expires -= expires % Math.Max(1, (long)lifetime.TotalSeconds / 12);
        return string.Create(CultureInfo.InvariantCulture,
            $"/api/v1/uploads/{upload}/parts/{part}?expires={expires}&signature={Signature(upload, part, expires)}");
    }

    /// <summary>Why a signed address is not good; null when it is.</summary>
    public string? Refuse(Guid upload, int part, long expires, string signature)
    {
        var right = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Signature(upload, part, expires)), Encoding.UTF8.GetBytes(signature));
        if (!right) return "The signature does not belong to this upload, part and expiry.";
        return expires <= time.GetUtcNow().ToUnixTimeSeconds() ? "The signed address has expired." : null;
    }

    string Signature(Guid upload, int part, long expires) => Base64Url.EncodeToString(HMACSHA256.HashData(
        key, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"PUT\n{upload}\n{part}\n{expires}"))));
}
