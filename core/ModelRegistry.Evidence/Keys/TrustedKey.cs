using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using ModelRegistry.Evidence.Canonicalization;
using NSec.Cryptography;

namespace ModelRegistry.Evidence.Keys;

/// <summary>
/// A public key that somebody decided to trust: ECDSA P-256 or Ed25519, loaded from a PEM SubjectPublicKeyInfo
/// (<c>-----BEGIN PUBLIC KEY-----</c>, RFC 7468). <see cref="KeyId"/> is the hexadecimal SHA-256 of its DER form.
/// </summary>
public sealed class TrustedKey
{
    /// <summary>A PEM text is at most this many characters.</summary>
    public const int MaxPemLength = 16 * 1024;

    const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>A DER-encoded P-256 signature: two integers of at most 33 bytes in a sequence.</summary>
    const int MaxDerSignature = 72;
    const int MinDerSignature = 8;
    const int P1363Signature = 64;

    readonly byte[] _der;

    TrustedKey(byte[] der, KeyAlgorithm algorithm) =>
        (_der, Algorithm, KeyId, Pem) = (der, algorithm, Sha256Hex.Of(der), PemEncoding.WriteString("PUBLIC KEY", der));

    public KeyAlgorithm Algorithm { get; }

    public string KeyId { get; }

    /// <summary>The key as PEM, always in the same spelling.</summary>
    public string Pem { get; }

    public static bool TryRead(
        string pem, [NotNullWhen(true)] out TrustedKey? key, [NotNullWhen(false)] out string? error)
    {
        (key, error) = (null, null);
        if (pem.Length > MaxPemLength) error = $"A PEM key has at most {MaxPemLength} characters.";
        else if (!PemEncoding.TryFind(pem, out var found)) error =
            "This is no PEM text: '-----BEGIN PUBLIC KEY-----' is expected.";
        else if (pem.AsSpan(found.Label) is not "PUBLIC KEY")
            error = $"The PEM block is '{pem.AsSpan(found.Label)}'; a 'PUBLIC KEY' (SubjectPublicKeyInfo) is expected.";
        else if (PemEncoding.TryFind(pem.AsSpan()[found.Location.End..], out _)) error =
            "The PEM text holds more than one key.";
        else key = FromDer(Convert.FromBase64String(pem[found.Base64Data]));
        if (key is null) error ??= "The key is neither ECDSA P-256 nor Ed25519; only these two are accepted.";
        return key is not null;
    }

    /// <summary>
    /// Whether the signature over the message is this key's. For ECDSA P-256 a signature of exactly 64 bytes is r ‖ s
    /// (IEEE P1363), one of 8 to 72 other bytes is DER; the length alone decides, nothing is tried twice.
    /// </summary>
    public bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (Algorithm == KeyAlgorithm.Ed25519)
            return signature.Length == SignatureAlgorithm.Ed25519.SignatureSize
                && SignatureAlgorithm.Ed25519.Verify(
                    PublicKey.Import(SignatureAlgorithm.Ed25519, _der, KeyBlobFormat.PkixPublicKey), message,
                        signature);

        if (signature.Length is < MinDerSignature or > MaxDerSignature) return false;
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(_der, out _);
        var format = signature.Length == P1363Signature
            ? DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            : DSASignatureFormat.Rfc3279DerSequence;
        return ecdsa.VerifyData(message, signature, HashAlgorithmName.SHA256, format);
    }

    internal static TrustedKey? FromDer(byte[] der)
    {
        if (PublicKey.TryImport(SignatureAlgorithm.Ed25519, der, KeyBlobFormat.PkixPublicKey, out _))
            return new(der, KeyAlgorithm.Ed25519);
        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(der, out var read);
            return read == der.Length && ecdsa.ExportParameters(false).Curve.Oid?.Value == P256
                ? new(der, KeyAlgorithm.EcdsaP256)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
