namespace ModelRegistry.Policy;

/// <summary>A rule that speaks because nobody can tell whether it applies.</summary>
/// <param name="Pack">The pack it stands in.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Until">The absent places that would tell.</param>
public sealed record RuleDoubt(string Pack, string Rule, IReadOnlyList<string> Until);
