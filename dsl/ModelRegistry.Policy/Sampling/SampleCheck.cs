namespace ModelRegistry.Policy.Sampling;

/// <summary>Whether a sample stands for its document.</summary>
/// <param name="Mistakes">Why it does not compile; empty as it should be.</param>
/// <param name="Differs">
/// The events at which some rule judges it otherwise, each with the rules: "promote to production: SAFE-001".
/// </param>
public sealed record SampleCheck(IReadOnlyList<Diagnostic> Mistakes, IReadOnlyList<string> Differs)
{
    public bool IsFaithful => Mistakes.Count == 0 && Differs.Count == 0;
}
