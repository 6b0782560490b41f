namespace ModelRegistry.Policy.Editing;

/// <summary>A change, and the message that it answers.</summary>
public sealed record OfferedFix(Diagnostic Diagnostic, DiagnosticFix Fix);
