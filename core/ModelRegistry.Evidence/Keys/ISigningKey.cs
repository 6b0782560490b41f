namespace ModelRegistry.Evidence.Keys;

/// <summary>
/// A private key that can sign. Implementations may keep it elsewhere (KMS, HSM); what cannot be signed throws, and the
/// caller's work is rolled back.
/// </summary>
public interface ISigningKey
{
    /// <summary>The public half, as those who verify hold it.</summary>
    TrustedKey PublicKey { get; }

    /// <summary>The signature over the message: raw 64 bytes for Ed25519, DER for ECDSA P-256.</summary>
    byte[] Sign(ReadOnlySpan<byte> message);
}
