namespace ModelRegistry.Policy.Packages;

/// <summary>What became of the bytes of a package.</summary>
public abstract record PackageReading
{
    PackageReading() { }

    /// <summary>It is a package of packs, and every file is as its manifest says. Who made it is another question.
    /// </summary>
    public sealed record Taken(PolicyPackage Package) : PackageReading;

    /// <summary>It is not one, or not whole.</summary>
    /// <param name="Reason">Why, in a sentence.</param>
    public sealed record Refused(string Reason) : PackageReading;
}
