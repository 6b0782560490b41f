namespace ModelRegistry.Policy.Impact;

/// <summary>A rule that says something else about a document under the new policies than under the old ones.</summary>
/// <param name="Rule">The rule, as the new policies have it; as the old ones had it where it is gone.</param>
/// <param name="Pack">The pack it stands in.</param>
/// <param name="Before">What it said; null where the old policies do not have it.</param>
/// <param name="After">What it says now; null where the new policies do not have it.</param>
/// <param name="EffectBefore">What it did to the gate.</param>
/// <param name="EffectAfter">What it does to the gate.</param>
public sealed record RuleShift(
    RuleInfo Rule, string Pack, Verdict? Before, Verdict? After, Outcome EffectBefore, Outcome EffectAfter);
