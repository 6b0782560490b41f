using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NuGet.Common;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Packaging.Signing;

namespace ModelRegistry.Policy.Packages.Signing;

/// <summary>
/// Verifies author signatures offline. What counts is the fingerprint of the signer's certificate: no root is asked for
/// trust (a machine without the roots of code signing would trust nobody, and with chain trust any holder of a bought
/// certificate would do), and revocation is not looked up: who must not sign any more is taken off the list.
/// </summary>
public sealed class PackageVerifier(TimeProvider clock)
{
    /// <summary>Verifies a signature.</summary>
    /// <param name="package">The package.</param>
    /// <param name="signers">Fingerprints as <see cref="Fingerprints.Parse"/> gives them; none to ask who it
    /// was.</param>
    /// <param name="takeExpired">Whether a certificate that has ended does as well.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<SignatureVerdict> VerifyAsync(
        PolicyPackage package, IReadOnlyCollection<string> signers, bool takeExpired,
        CancellationToken cancellationToken)
    {
        if (!package.IsSigned) return new SignatureVerdict.Bad("It is not signed.");
        try
        {
            using var reader = new PackageArchiveReader(new MemoryStream(package.Bytes.ToArray()));
            return await VerifyAsync(reader, signers, takeExpired, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is SignatureException or CryptographicException or PackagingException
            or InvalidDataException or ArgumentException or EndOfStreamException)
        {
            return new SignatureVerdict.Bad($"Its signature cannot be read: {problem.Message}");
        }
    }

    async Task<SignatureVerdict> VerifyAsync(
        PackageArchiveReader reader, IReadOnlyCollection<string> signers, bool takeExpired,
        CancellationToken cancellationToken)
    {
        var signature = await reader.GetPrimarySignatureAsync(cancellationToken).ConfigureAwait(false);
        if (signature is not AuthorPrimarySignature || signature.SignerInfo.Certificate is not { } certificate)
            return new SignatureVerdict.Bad("It is signed by a feed, not by its author.");

        var signer = SignerOf(signature, certificate);
        if (signers.Count > 0 && !signers.Contains(signer.Fingerprint))
            return new SignatureVerdict.Bad($"It is signed by {signer.Subject}, SHA-256 {signer.Fingerprint}, "
                + "who is not among the signers that you trust.");
        signature.SignerInfo.CheckSignature(verifySignatureOnly: true);     // NuGet's providers below do not
        if (!await IsWholeAsync(reader, signer.Fingerprint, cancellationToken).ConfigureAwait(false))
            return new SignatureVerdict.Bad("It is not what was signed: something of it was changed afterwards.");

        var now = clock.GetUtcNow();
        if (now < signer.From)
            return new SignatureVerdict.Bad(
                $"It is signed with a certificate that is valid only from {signer.From:yyyy-MM-dd} on.");
        return now > signer.Until && !takeExpired
            ? new SignatureVerdict.Bad($"It is signed with a certificate that ended on {signer.Until:yyyy-MM-dd}.")
            : new SignatureVerdict.Good(signer, signers.Count > 0);
    }

    /// <summary>Whether the bytes are those that the signature is about, signed with this certificate.</summary>
    static async Task<bool> IsWholeAsync(
        PackageArchiveReader reader, string fingerprint, CancellationToken cancellationToken)
    {
        var settings = new SignedPackageVerifierSettings(allowUnsigned: false, allowIllegal: false,
            allowUntrusted: false, allowIgnoreTimestamp: true, allowMultipleTimestamps: false, allowNoTimestamp: true,
            allowUnknownRevocation: true, reportUnknownRevocation: false, VerificationTarget.Author,
            SignaturePlacement.PrimarySignature, SignatureVerificationBehavior.Never, RevocationMode.Offline);
        var allowed = new CertificateHashAllowListEntry(VerificationTarget.Author, SignaturePlacement.PrimarySignature,
            fingerprint, NuGet.Common.HashAlgorithmName.SHA256);
        var verifier = new PackageSignatureVerifier(
        [
            new IntegrityVerificationProvider(),
            new AllowListVerificationProvider([allowed], requireNonEmptyAllowList: true, "", ""),
        ]);
        var result = await verifier.VerifySignaturesAsync(reader, settings, cancellationToken).ConfigureAwait(false);
        return result is { IsSigned: true, IsValid: true }
            && result.Results.All(one => one.Trust == SignatureVerificationStatus.Valid);
    }

    static Signer SignerOf(PrimarySignature signature, X509Certificate2 certificate) => new(
        certificate.SubjectName.Name, Fingerprints.Of(certificate), certificate.NotBefore.ToUniversalTime(),
        certificate.NotAfter.ToUniversalTime(),
        signature.Timestamps is [var stamp, ..] ? stamp.GeneralizedTime : null);
}
