namespace ModelRegistry.Policy.Binding;

/// <summary>A team's own values of a pack's parameters.</summary>
/// <param name="Scope"><c>team</c> or <c>group</c>.</param>
/// <param name="Team">Whose.</param>
/// <param name="Values">By parameter.</param>
sealed record BoundOverride(string Scope, string Team, IReadOnlyDictionary<ParameterSymbol, Operand> Values);
