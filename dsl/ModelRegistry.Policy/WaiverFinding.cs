namespace ModelRegistry.Policy;

/// <summary>Something that is wrong with a waiver of this model.</summary>
/// <param name="Waiver">Which.</param>
/// <param name="Rule">The rule it is for.</param>
/// <param name="Kind">What kind of finding.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record WaiverFinding(string Waiver, string Rule, WaiverProblem Kind, string Message);
