namespace ModelRegistry.Policy.Binding;

/// <summary>What a test expects of one rule: its verdict, or what it does to the gate.</summary>
/// <param name="Word">As the test says it: <c>missing</c>, <c>block</c>.</param>
/// <param name="Verdict">The verdict; null when the effect is what counts.</param>
/// <param name="Effect">The effect, of a rule that failed or misses something.</param>
readonly record struct Expected(string Word, Verdict? Verdict, Outcome? Effect)
{
    /// <summary>Whether a rule came to this; a rule that did not speak was skipped.</summary>
    public bool IsMetBy(RuleResult? result) =>
        Verdict is { } verdict ? (result?.Verdict ?? Policy.Verdict.Skipped) == verdict : result?.Effect == Effect;

    /// <summary>Whether <c>only</c> counts this rule as another of the kind: failing and missing are one.</summary>
    public bool IsAlike(RuleResult other) => Verdict is not { } verdict ? other.Effect == Effect
        : verdict is Policy.Verdict.Fail or Policy.Verdict.Missing
            ? other.Verdict is Policy.Verdict.Fail or Policy.Verdict.Missing : other.Verdict == verdict;
}
