namespace ModelRegistry.Policy.Explaining;

/// <summary>A parameter that a rule reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value at this decision, as a policy writes it.</param>
/// <param name="Default">The pack's own value.</param>
/// <param name="At">Where the pack declares it.</param>
/// <param name="Override">Whose own value it is; null for the pack's own.</param>
public sealed record ExplainedParameter(
    string Name, string Value, string Default, SourceRange At, ParameterOverride? Override);
