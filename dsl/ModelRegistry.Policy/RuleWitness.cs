using System.Text.Json;

namespace ModelRegistry.Policy;

/// <summary>A document on which two editions of a rule differ; both were evaluated on it.</summary>
/// <param name="Path">The field that decides.</param>
/// <param name="Value">What stands there, as a policy writes it.</param>
/// <param name="Before">What the old rule says.</param>
/// <param name="After">What the new rule says.</param>
/// <param name="EffectBefore">What that did to the gate.</param>
/// <param name="EffectAfter">What it does to it now.</param>
/// <param name="Document">The whole document.</param>
public sealed record RuleWitness(
    string Path, string Value, Verdict Before, Verdict After, Outcome EffectBefore, Outcome EffectAfter,
    JsonElement Document);
