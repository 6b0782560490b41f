namespace ModelRegistry.Policy;

/// <summary>A rule that did not speak.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Pack">The pack it stands in.</param>
/// <param name="Reason">Why, as a phrase.</param>
public sealed record NotEvaluated(string Id, string Pack, string Reason);
