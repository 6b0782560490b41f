using System.Diagnostics.CodeAnalysis;
using System.Text;
using NSec.Cryptography;

namespace ModelRegistry.Evidence.Keys;

/// <summary>An Ed25519 private key in locked memory; reads and writes PKCS #8 PEM (RFC 8410).</summary>
public sealed class Ed25519SigningKey : ISigningKey, IDisposable
{
    readonly Key _key;

    Ed25519SigningKey(Key key)
    {
        _key = key;
        PublicKey = TrustedKey.FromDer(key.PublicKey.Export(KeyBlobFormat.PkixPublicKey))!; // Ed25519 by construction
    }

    public TrustedKey PublicKey { get; }

    public static Ed25519SigningKey Generate() => new(Key.Create(SignatureAlgorithm.Ed25519, Exportable()));

    /// <summary>Reads an unencrypted PEM private key; the error never repeats the text.</summary>
    public static bool TryRead(
        string pem, [NotNullWhen(true)] out Ed25519SigningKey? key, [NotNullWhen(false)] out string? error)
    {
        var read = Key.TryImport(
            SignatureAlgorithm.Ed25519, Encoding.ASCII.GetBytes(pem.Trim()), KeyBlobFormat.PkixPrivateKeyText,
                out var found,
            Exportable());
        (key, error) = read ? (new(found!), null)
            : ((Ed25519SigningKey?)null, "This is no unencrypted PEM private key of Ed25519.");
        return key is not null;
    }

    public string ExportPem() => Encoding.ASCII.GetString(_key.Export(KeyBlobFormat.PkixPrivateKeyText));

    public byte[] Sign(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(_key, message);

    public void Dispose() => _key.Dispose();

    static KeyCreationParameters Exportable() => new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
}
