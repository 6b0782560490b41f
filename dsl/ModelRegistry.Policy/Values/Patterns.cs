using System.Text.RegularExpressions;

namespace ModelRegistry.Policy.Values;

/// <summary>
/// The patterns of <c>matches</c>. They take time in proportion to the text and have at most 500 characters.
/// </summary>
static class Patterns
{
    public const int MaxLength = 500;

    /// <summary>A pattern that the whole text must match. Throws for what is none; the binder asks first.</summary>
    public static Regex Whole(string pattern) => pattern.Length > MaxLength
        ? throw new ArgumentException($"A pattern has at most {MaxLength} characters.", nameof(pattern))
        : new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
