namespace ModelRegistry.Policy.Packages.Publishing;

/// <summary>What became of a wish to publish a package.</summary>
public abstract record Publication
{
    Publication() { }

    public sealed record Published : Publication;

    /// <summary>The feed had this version already, and that was to be no mistake.</summary>
    public sealed record WasThere : Publication;

    /// <summary>The feed does not have it.</summary>
    /// <param name="Reason">Why, in a sentence.</param>
    /// <param name="Remedy">What to do.</param>
    public sealed record Refused(string Reason, string Remedy) : Publication;
}
