namespace ModelRegistry.Policy.Packages.Signing;

/// <summary>What a package's signature is worth.</summary>
public abstract record SignatureVerdict
{
    SignatureVerdict() { }

    /// <summary>Every byte is as the signer left it.</summary>
    /// <param name="Signer">Who.</param>
    /// <param name="Pinned">Whether it is one of those who were asked for.</param>
    public sealed record Good(Signer Signer, bool Pinned) : SignatureVerdict;

    /// <summary>There is no good signature, or not by one who was asked for.</summary>
    /// <param name="Reason">Why, in a sentence.</param>
    public sealed record Bad(string Reason) : SignatureVerdict;
}
