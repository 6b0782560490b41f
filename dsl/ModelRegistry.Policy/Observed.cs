namespace ModelRegistry.Policy;

/// <summary>A fact that a rule did not accept.</summary>
/// <param name="Path">The place in the metadata.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Expected">What should, as a phrase: "at most 3%".</param>
public sealed record Observed(string Path, string Value, string Expected);
