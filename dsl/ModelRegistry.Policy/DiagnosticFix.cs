namespace ModelRegistry.Policy;

/// <summary>A change that would answer a diagnostic, for editors that offer it.</summary>
/// <param name="Title">What it does, as a menu shows it: "write `3%`".</param>
/// <param name="Edits">All changes of it, none overlapping another.</param>
/// <param name="IsCertain">Whether nothing is left to be filled in or decided.</param>
public sealed record DiagnosticFix(string Title, IReadOnlyList<TextEdit> Edits, bool IsCertain = true);
