namespace ModelRegistry.Policy;

/// <summary>A line below a diagnostic.</summary>
/// <param name="Kind">Why it is there.</param>
/// <param name="Text">The line.</param>
public sealed record DiagnosticAdvice(AdviceKind Kind, string Text);
