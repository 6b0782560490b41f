namespace ModelRegistry.Policy;

/// <summary>What became of packs: a set of policies, or the reasons why not.</summary>
public abstract record Compilation
{
    Compilation() { }

    /// <summary>The packs compile.</summary>
    /// <param name="Set">Ready to decide; it may be shared between threads.</param>
    /// <param name="Warnings">What somebody should look at.</param>
    public sealed record Succeeded(PolicySet Set, IReadOnlyList<Diagnostic> Warnings) : Compilation;

    /// <summary>At least one mistake keeps them from compiling.</summary>
    /// <param name="Diagnostics">Every mistake that was found, by file and place, warnings included.</param>
    public sealed record Failed(IReadOnlyList<Diagnostic> Diagnostics) : Compilation;
}
