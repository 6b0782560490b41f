namespace ModelRegistry.Policy;

/// <summary>What became of a rule between two editions of packs.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Kind">Which way it moved.</param>
/// <param name="Tighter">A document on which the new rule is stricter; null when none was found.</param>
/// <param name="Looser">A document on which the new rule is milder; null when none was found.</param>
public sealed record RuleChange(string Rule, RuleChangeKind Kind, RuleWitness? Tighter, RuleWitness? Looser)
{
    /// <summary>
    /// Where neither edition is stricter anywhere: a document of which one says that it fails and the other that
    /// evidence
    /// is missing, or that the rule passes and that it does not apply.
    /// </summary>
    public RuleWitness? Other { get; init; }

    /// <summary>
    /// Whether the normal forms show that there is no other direction than those with a document. Where not, the impact
    /// on real models tells more.
    /// </summary>
    public bool IsProven { get; init; }

    /// <summary>
    /// Whether teams may set something else than before: other parameters, bounds or directions. No document shows
    /// that.
    /// </summary>
    public bool TeamsMayDiffer { get; init; }

    /// <summary>What stands differently.</summary>
    public IReadOnlyList<PartChange> Parts { get; init; } = [];
}
