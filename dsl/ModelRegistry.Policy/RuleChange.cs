namespace ModelRegistry.Policy;

/// <summary>What became of a rule between two editions of packs.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Kind">Which way it moved.</param>
/// <param name="Tighter">A document on which the new rule is stricter; null when none was found.</param>
/// <param name="Looser">A document on which the new rule is milder; null when none was found.</param>
public sealed record RuleChange(string Rule, RuleChangeKind Kind, RuleWitness? Tighter, RuleWitness? Looser);
