namespace ModelRegistry.Evidence.Signatures;

/// <summary>A signature that a trusted key made, or why there is none.</summary>
public abstract record DsseVerification
{
    DsseVerification() { }

    /// <summary>The key id is the trusted key's own, not the envelope's hint.</summary>
    public sealed record Verified(DsseEnvelope Envelope, string KeyId) : DsseVerification;

    public sealed record Refused(SignatureRefusal Kind, string Reason) : DsseVerification;
}
