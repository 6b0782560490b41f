namespace ModelRegistry.Policy.Packages.Signing;

/// <summary>What became of a wish to sign a package.</summary>
public abstract record PackageSigning
{
    PackageSigning() { }

    public sealed record Signed(PolicyPackage Package) : PackageSigning;

    /// <param name="Reason">Why not, in a sentence.</param>
    public sealed record Refused(string Reason) : PackageSigning;
}
