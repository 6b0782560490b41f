using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace ModelRegistry.Evidence.Keys;

/// <summary>An ECDSA P-256 private key in memory; reads and writes PKCS #8 PEM (RFC 5958).</summary>
public sealed class EcdsaSigningKey : ISigningKey, IDisposable
{
    const int P1363Length = 64;

    readonly ECDsa _key;

    EcdsaSigningKey(ECDsa key, TrustedKey publicKey) => (_key, PublicKey) = (key, publicKey);

    public TrustedKey PublicKey { get; }

    public static EcdsaSigningKey Generate()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(key, TrustedKey.FromDer(key.ExportSubjectPublicKeyInfo())!); // P-256 by construction
    }

    /// <summary>Reads an unencrypted PEM private key (PKCS #8 or SEC 1); the error never repeats the text.</summary>
    public static bool TryRead(
        string pem, [NotNullWhen(true)] out EcdsaSigningKey? key, [NotNullWhen(false)] out string? error)
    {
        (key, error) = (null, null);
        var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportFromPem(pem);
            ecdsa.ExportParameters(includePrivateParameters: true);
            if (TrustedKey.FromDer(ecdsa.ExportSubjectPublicKeyInfo()) is { } publicKey)
            {
                key = new(ecdsa, publicKey);
                return true;
            }
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            // Said below, without the text: it may be a secret in another form.
        }
        ecdsa.Dispose();
        error = "This is no unencrypted PEM private key of ECDSA P-256.";
        return false;
    }

    public string ExportPem() => _key.ExportPkcs8PrivateKeyPem();

    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        byte[] signature;
        do
        {
            // A DER form of 64 bytes (once in billions) would be read as r ‖ s, so it is not given out.
            signature = _key.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        while (signature.Length == P1363Length);
        return signature;
    }

    public void Dispose() => _key.Dispose();
}
