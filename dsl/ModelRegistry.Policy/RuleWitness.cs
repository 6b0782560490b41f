using System.Text.Json;

namespace ModelRegistry.Policy;

/// <summary>A document on which two editions of a rule differ; both were evaluated on it.</summary>
/// <param name="Path">
/// The fields that decide; <c>event</c>, <c>today</c> or <c>waiver</c> where the circumstances do.
/// </param>
/// <param name="Value">What stands there, as a policy writes it.</param>
/// <param name="Before">What the old rule says.</param>
/// <param name="After">What the new rule says.</param>
/// <param name="EffectBefore">What that did to the gate.</param>
/// <param name="EffectAfter">What it does to it now.</param>
/// <param name="Document">The whole document.</param>
public sealed record RuleWitness(
    string Path, string Value, Verdict Before, Verdict After, Outcome EffectBefore, Outcome EffectAfter,
    JsonElement Document)
{
    /// <summary>The gate.</summary>
    public PolicyEvent? Event { get; init; }

    /// <summary>The moment.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The version in production, where that matters.</summary>
    public JsonElement? Previous { get; init; }

    /// <summary>The waiver that shows the difference; null where none is needed.</summary>
    public WaiverGrant? Waiver { get; init; }
}
