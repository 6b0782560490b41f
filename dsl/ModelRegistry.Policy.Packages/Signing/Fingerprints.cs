using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Policy.Packages.Signing;

/// <summary>SHA-256 fingerprints of certificates.</summary>
public static class Fingerprints
{
    public static string Of(X509Certificate2 certificate) =>
        certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant();

    /// <summary>
    /// Reads a fingerprint as tools show it: 64 hexadecimal digits, in either case, with colons or spaces or without,
    /// and with <c>sha256:</c> before them or without. Null when it is none.
    /// </summary>
    public static string? Parse(string text)
    {
        var digits = text.StartsWith("sha256:", StringComparison.OrdinalIgnoreCase) ? text[7..] : text;
        digits = digits.Replace(":", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return digits.Length == 64 && digits.All(char.IsAsciiHexDigit) ? digits.ToLowerInvariant() : null;
    }
}
