using System.Globalization;
using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Evidence.Signatures;

/// <summary>
/// Verifies an envelope: at least one signature must be a trusted key's over the pre-authentication encoding.
/// The envelope's key ids are hints and decide nothing; every trusted key is tried.
/// </summary>
public static class DsseVerifier
{
    public static DsseVerification Verify(ReadOnlyMemory<byte> utf8, IReadOnlyCollection<TrustedKey> keys) =>
        DsseEnvelope.Read(utf8) switch
        {
            DsseReading.Read(var envelope) => Verify(envelope, keys),
            DsseReading.Refused(var reason) => new DsseVerification.Refused(SignatureRefusal.NotAnEnvelope, reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public static DsseVerification Verify(DsseEnvelope envelope, IReadOnlyCollection<TrustedKey> keys)
    {
        if (keys.Count == 0)
            return new DsseVerification.Refused(
                SignatureRefusal.NoTrustedKey, "No trusted key is configured, so no signature can be verified.");

        var signed = envelope.Pae();
        foreach (var signature in envelope.Signatures)
        {
            var key = keys.FirstOrDefault(k => k.Verifies(signed, signature.Signature.Span));
            if (key is not null) return new DsseVerification.Verified(envelope, key.KeyId);
        }
        return new DsseVerification.Refused(
            SignatureRefusal.NotSignedByATrustedKey,
            string.Create(
                CultureInfo.InvariantCulture,
                $"None of {envelope.Signatures.Count} signature(s) was made over this payload by one of {keys.Count} trusted key(s)."));
    }
}
