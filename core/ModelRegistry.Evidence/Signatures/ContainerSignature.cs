using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Evidence.Signatures;

/// <summary>
/// A detached signature of a container image: DSSE over an in-toto Statement v1 that has the image's digest as a
/// subject. The statement must claim a signature, a build's provenance, or a release; a signed scan report or SBOM of
/// the image vouches for no image.
/// </summary>
public static class ContainerSignature
{
    /// <summary>The claim "signed", as cosign writes it; what <see cref="Sign"/> makes.</summary>
    public const string SignedPredicate = "https://sigstore.dev/cosign/sign/v1";
    public const string ProvenancePredicate = "https://slsa.dev/provenance/v1";
    public const string ReleasePredicate = "https://in-toto.io/attestation/release/v0.1";

    /// <summary>
    /// Signs an image; the digest is 64 lower-case hexadecimal digits, with or without <c>sha256:</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The digest has another form.</exception>
    public static DsseEnvelope Sign(string name, string digest, ISigningKey key)
    {
        var sha256 = Bare(digest)
            ?? throw new ArgumentException("The digest must be 64 lower-case hexadecimal digits.", nameof(digest));
        var subject = new InTotoSubject(name, new Dictionary<string, string> { ["sha256"] = sha256 });
        var statement = new InTotoStatement([subject], SignedPredicate, null);
        return DsseSigner.Sign(DsseEnvelope.InTotoPayloadType, statement.ToUtf8(), key);
    }

    /// <summary>Verifies the envelope's bytes against an image's digest (with or without <c>sha256:</c>).</summary>
    public static ContainerVerification Verify(
        ReadOnlyMemory<byte> envelope, string digest, IReadOnlyCollection<TrustedKey> keys) =>
        Verify(envelope, [digest], keys);

    /// <summary>
    /// The same against several images, in one pass over the envelope; the answer names the first that it speaks of.
    /// </summary>
    public static ContainerVerification Verify(
        ReadOnlyMemory<byte> envelope, IReadOnlyCollection<string> digests, IReadOnlyCollection<TrustedKey> keys)
    {
        var verification = DsseVerifier.Verify(envelope, keys);
        if (verification is DsseVerification.Refused(var kind, var reason)) return Refused(kind, reason);
        var (signed, keyId) = (DsseVerification.Verified)verification;
        if (signed.PayloadType != DsseEnvelope.InTotoPayloadType)
            return Refused(
                SignatureRefusal.WrongPayloadType,
                $"The payload type is '{signed.PayloadType}'; '{DsseEnvelope.InTotoPayloadType}' is expected.");
        if (InTotoStatement.Read(signed.Payload) is not StatementReading.Read(var statement))
            return Refused(SignatureRefusal.NotAStatement, "The signed payload is no in-toto Statement v1.");
        if (statement.PredicateType is not (SignedPredicate or ProvenancePredicate or ReleasePredicate))
            return Refused(
                SignatureRefusal.WrongPredicateType,
                $"The statement claims '{statement.PredicateType}', which is neither a signature, provenance nor a release.");
        return digests.Select(Bare).FirstOrDefault(bare => bare is not null && statement.Names(bare)) is { } sha256
            ? new ContainerVerification.Verified(statement, keyId, sha256)
            : Refused(SignatureRefusal.WrongSubject, digests.Count == 1
                ? $"The statement is signed, but no subject has the digest {digests.First()}."
                : $"The statement is signed, but no subject has the digest of one of the {digests.Count} containers.");
    }

    static ContainerVerification.Refused Refused(SignatureRefusal kind, string reason) => new(kind, reason);

    static string? Bare(string digest)
    {
        var bare = digest.StartsWith("sha256:", StringComparison.Ordinal) ? digest[7..] : digest;
        return Sha256Hex.IsWellFormed(bare) ? bare : null;
    }
}
