using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Policy.Packages.Signing;

namespace ModelRegistry.Policy.Packages.Tests.Signing;

/// <summary>Certificates that the tests make for themselves.</summary>
static class TestCertificate
{
    public static DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    public static SigningCertificate Make(
        string name = "CN=Risk office", int bits = 2048, bool forCode = true, int fromDays = -1, int untilDays = 30)
    {
        using var made = Raw(name, bits, forCode, fromDays, untilDays);
        return SigningCertificate.ReadPfx(made.Export(X509ContentType.Pkcs12, "secret"), "secret");
    }

    /// <summary>One that an authority made, with the authority's certificate beside it.</summary>
    public static SigningCertificate Issued(string name, string authority)
    {
        using var rootKey = RSA.Create(2048);
        var rootRequest = new CertificateRequest(
            authority, rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = rootRequest.CreateSelfSigned(Now.AddDays(-2), Now.AddDays(60));
        using var key = RSA.Create(2048);
        using var leaf = Request(name, key, forCode: true).Create(root, Now.AddDays(-1), Now.AddDays(30), [1, 2, 3]);
        return SigningCertificate.ReadPem(
            $"{leaf.ExportCertificatePem()}\n{root.ExportCertificatePem()}", key.ExportPkcs8PrivateKeyPem(), null);
    }

    public static X509Certificate2 Raw(
        string name = "CN=Risk office", int bits = 2048, bool forCode = true, int fromDays = -1, int untilDays = 30)
    {
        using var key = RSA.Create(bits);
        return Request(name, key, forCode).CreateSelfSigned(Now.AddDays(fromDays), Now.AddDays(untilDays));
    }

    static CertificateRequest Request(string name, RSA key, bool forCode)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        if (forCode)
            request.CertificateExtensions.Add(
                new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.3")], critical: true));
        return request;
    }
}
