namespace ModelRegistry.Policy.Explaining;

/// <summary>A waiver of a rule, and whether it counts.</summary>
/// <param name="Id">Which.</param>
/// <param name="Counts">Whether it covers the rule at this decision.</param>
/// <param name="Message">What it says, or why it does not count, in a sentence.</param>
public sealed record ExplainedWaiver(string Id, bool Counts, string Message);
