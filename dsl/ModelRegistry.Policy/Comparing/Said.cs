namespace ModelRegistry.Policy.Comparing;

/// <summary>What a rule says about a probe.</summary>
readonly record struct Said(Verdict Verdict, Outcome Effect, int Obligations)
{
    /// <summary>
    /// Below 0 where the other is milder, above 0 where it is stricter; 0 where the gate does the same.
    /// </summary>
    public int Against(Said other) =>
        other.Effect != Effect ? other.Effect.CompareTo(Effect) : other.Obligations.CompareTo(Obligations);
}
