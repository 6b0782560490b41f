using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using NuGet.Common;
using NuGet.Packaging.Signing;

namespace ModelRegistry.Policy.Packages.Signing;

/// <summary>
/// Makes author signatures of NuGet's form (CMS, RFC 5652, over the digest of the package). NuGet's own signer wants a
/// root that the machine trusts, and so refuses certificates of a company's authority where its root is not installed;
/// here the signer's fingerprint is what others pin, and no root is asked.
/// </summary>
sealed class AuthorSignature
{
    const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>The signature of a package that has none, in DER.</summary>
    /// <exception cref="CryptographicException">The key cannot be used.</exception>
    /// <exception cref="TimestampException">The time-stamping service gave no good stamp.</exception>
    public async Task<byte[]> MakeAsync(
        byte[] package, SigningCertificate certificate, Uri? timestamper, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        const NuGet.Common.HashAlgorithmName Hash = NuGet.Common.HashAlgorithmName.SHA256;
        var own = certificate.Certificate;
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, own)
        {
            DigestAlgorithm = new Oid(Sha256), IncludeOption = X509IncludeOption.None,
        };
        signer.Certificates.Add(own);
        signer.Certificates.AddRange(certificate.Issuers);
        signer.SignedAttributes.Add(new Pkcs9SigningTime(now.UtcDateTime));
        signer.SignedAttributes.Add(AttributeUtility.CreateCommitmentTypeIndication(SignatureType.Author));
        signer.SignedAttributes.Add(AttributeUtility.CreateSigningCertificateV2(own, Hash));

        var content = new SignatureContent(
            SigningSpecifications.V1, Hash, Convert.ToBase64String(SHA256.HashData(package)));
        var cms = new SignedCms(new ContentInfo(content.GetBytes()));
        cms.ComputeSignature(signer);
        if (timestamper is null) return cms.Encode();

        var signature = PrimarySignature.Load(cms.Encode());
        var request = new TimestampRequest(SigningSpecifications.V1,
            SHA256.HashData(signature.GetSignatureValue()), Hash, SignaturePlacement.PrimarySignature);
        var stamped = await new Rfc3161TimestampProvider(timestamper)
            .TimestampSignatureAsync(signature, request, NullLogger.Instance, cancellationToken).ConfigureAwait(false);
        return stamped.GetBytes();
    }
}
