using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Policy.Packages.Signing;

/// <summary>A certificate with its private key, fit to sign packages; the key is never written anywhere.</summary>
public sealed class SigningCertificate : IDisposable
{
    const int LeastBits = 2048;
    const string CodeSigning = "1.3.6.1.5.5.7.3.3";

    SigningCertificate(X509Certificate2 certificate, X509Certificate2Collection issuers) =>
        (Certificate, Issuers) = (certificate, issuers);

    internal X509Certificate2 Certificate { get; }

    /// <summary>Certificates that came with it, for whoever builds the chain.</summary>
    internal X509Certificate2Collection Issuers { get; }

    public string Subject => Certificate.SubjectName.Name;

    /// <summary>SHA-256 of the certificate: what others pin.</summary>
    public string Fingerprint => Fingerprints.Of(Certificate);

    /// <summary>Reads a PKCS #12 file (<c>.pfx</c>, <c>.p12</c>).</summary>
    /// <exception cref="CryptographicException">It is none, or the password is wrong.</exception>
    public static SigningCertificate ReadPfx(byte[] file, string? password)
    {
        var flags = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
        var all = X509CertificateLoader.LoadPkcs12Collection(file, password, flags);
        var own = all.FirstOrDefault(one => one.HasPrivateKey)
            ?? throw new CryptographicException("The file holds no certificate with a private key.");
        return new(own, [.. all.Where(one => one != own)]);
    }

    /// <summary>Reads a certificate and its key as PEM; further certificates in the file are its issuers.</summary>
    /// <exception cref="CryptographicException">They are none, do not belong together, or the password is wrong.
    /// </exception>
    public static SigningCertificate ReadPem(string certificate, string key, string? password)
    {
        try
        {
            var all = new X509Certificate2Collection();
            all.ImportFromPem(certificate);
            var own = password is null ? X509Certificate2.CreateFromPem(certificate, key)
                : X509Certificate2.CreateFromEncryptedPem(certificate, key, password);
            return new(own, [.. all.Skip(1)]);
        }
        catch (ArgumentException problem)
        {
            throw new CryptographicException($"The key is not that of the certificate, or is none: {problem.Message}");
        }
    }

    /// <summary>Why it cannot sign packages at a moment, in a sentence; null when it can.</summary>
    public string? Fault(DateTimeOffset now)
    {
        using var key = Certificate.GetRSAPublicKey();
        if (key is null) return "Its key is not RSA, which package signatures need.";
        if (key.KeySize < LeastBits)
            return $"Its key has {key.KeySize} bits; package signatures need at least {LeastBits}.";
        if (!Certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .Any(usage => usage.EnhancedKeyUsages.Cast<Oid>().Any(oid => oid.Value == CodeSigning)))
            return $"It is not a certificate for code signing (extended key usage {CodeSigning}).";
        if (now < Certificate.NotBefore.ToUniversalTime())
            return $"It is valid only from {Certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} on.";
        return now > Certificate.NotAfter.ToUniversalTime()
            ? $"It ended on {Certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}." : null;
    }

    public void Dispose()
    {
        Certificate.Dispose();
        foreach (var issuer in Issuers) issuer.Dispose();
    }
}
