namespace ModelRegistry.Evidence.Signatures;

/// <summary>The signature of a container image that counts, or why it does not.</summary>
public abstract record ContainerVerification
{
    ContainerVerification() { }

    public sealed record Verified(InTotoStatement Statement, string KeyId) : ContainerVerification;
    public sealed record Refused(SignatureRefusal Kind, string Reason) : ContainerVerification;
}
