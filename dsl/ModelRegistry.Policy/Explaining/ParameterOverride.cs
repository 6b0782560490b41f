namespace ModelRegistry.Policy.Explaining;

/// <summary>Who set a value of their own for a parameter, and where.</summary>
/// <param name="Scope"><c>team</c> or <c>group</c>.</param>
/// <param name="Team">Whose value it is.</param>
/// <param name="At">Where the value stands.</param>
public sealed record ParameterOverride(string Scope, string Team, SourceRange At);
