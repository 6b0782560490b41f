namespace ModelRegistry.Policy.Packages.Making;

/// <summary>What became of a draft.</summary>
public abstract record PackageMaking
{
    PackageMaking() { }

    /// <summary>It is a package now. The same draft gives the same bytes, on every machine.</summary>
    /// <param name="Package">The package, not signed.</param>
    /// <param name="Warnings">What the compiler warns of.</param>
    public sealed record Made(PolicyPackage Package, IReadOnlyList<Diagnostic> Warnings) : PackageMaking;

    /// <summary>The packs do not compile.</summary>
    public sealed record Broken(IReadOnlyList<Diagnostic> Diagnostics) : PackageMaking;

    /// <summary>Tests of the packs fail.</summary>
    public sealed record TestsFailed(IReadOnlyList<TestResult> Failed) : PackageMaking;

    /// <summary>What was said about the package does not do.</summary>
    /// <param name="Reason">Why, in a sentence.</param>
    /// <param name="Remedy">What to do.</param>
    public sealed record Refused(string Reason, string Remedy) : PackageMaking;
}
