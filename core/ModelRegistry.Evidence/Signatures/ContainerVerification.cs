namespace ModelRegistry.Evidence.Signatures;

/// <summary>The signature of a container image that counts, or why it does not.</summary>
public abstract record ContainerVerification
{
    ContainerVerification() { }

    /// <param name="Statement">What was signed.</param>
    /// <param name="KeyId">The trusted key that signed it.</param>
    /// <param name="Digest">The digest of the image that it speaks of, 64 hexadecimal digits.</param>
    public sealed record Verified(InTotoStatement Statement, string KeyId, string Digest) : ContainerVerification;

    public sealed record Refused(SignatureRefusal Kind, string Reason) : ContainerVerification;
}
