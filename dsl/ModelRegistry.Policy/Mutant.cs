namespace ModelRegistry.Policy;

/// <summary>A small change to a rule, and whether a test noticed it.</summary>
/// <param name="Rule">The rule that was changed.</param>
/// <param name="Change">What was changed, such as <c>at most → less than</c>.</param>
/// <param name="At">Where.</param>
/// <param name="Line">The source line.</param>
/// <param name="IsKilled">Whether a test failed because of it.</param>
/// <param name="Explanation">
/// Why it may survive, from a comment <c># mutant: allow because ...</c>; null for none.
/// </param>
/// <param name="Suggestion">A row of a table that would notice it; null when none was found.</param>
public sealed record Mutant(
    string Rule, string Change, SourceLocation At, string Line, bool IsKilled, string? Explanation, string? Suggestion);
