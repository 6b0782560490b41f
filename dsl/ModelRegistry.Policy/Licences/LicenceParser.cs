using System.Text.RegularExpressions;

namespace ModelRegistry.Policy.Licences;

/// <summary>
/// Reads SPDX licence expressions: OR binds weaker than AND, AND weaker than WITH. Texts of more than 2,000
/// characters and parentheses deeper than 32 are refused.
/// </summary>
sealed partial class LicenceParser
{
    public const int MaxLength = 2_000;
    public const int MaxDepth = 32;

    /// <summary>The expression; null when the text is none.</summary>
    public LicenceExpression? Parse(string text)
    {
        if (text.Length > MaxLength) return null;
        var words = Word.Matches(text).Select(match => match.Value).ToList();
        if (words.Sum(word => word.Length) != text.Count(c => !char.IsWhiteSpace(c))) return null;
        var position = 0;
        var expression = Either(words, ref position, 0);
        return position == words.Count ? expression : null;
    }

    static LicenceExpression? Either(List<string> words, ref int position, int depth)
    {
        var left = Both(words, ref position, depth);
        while (left is not null && Is(words, position, "OR"))
        {
            position++;
            var right = Both(words, ref position, depth);
            left = right is null ? null : new LicenceExpression.Either(left, right);
        }

        return left;
    }

    static LicenceExpression? Both(List<string> words, ref int position, int depth)
    {
        var left = Primary(words, ref position, depth);
        while (left is not null && Is(words, position, "AND"))
        {
            position++;
            var right = Primary(words, ref position, depth);
            left = right is null ? null : new LicenceExpression.Both(left, right);
        }

        return left;
    }

    static LicenceExpression? Primary(List<string> words, ref int position, int depth)
    {
        if (Is(words, position, "("))
        {
            if (depth >= MaxDepth) return null;
            position++;
            var inner = Either(words, ref position, depth + 1);
            if (inner is null || !Is(words, position, ")")) return null;
            position++;
            return inner;
        }

        if (!IsId(words, position)) return null;
        var id = words[position++];
        var orLater = id.EndsWith('+');
        string? exception = null;
        if (Is(words, position, "WITH"))
        {
            if (!IsId(words, position + 1)) return null;
            exception = words[position + 1];
            position += 2;
        }

        return new LicenceExpression.Single(orLater ? id[..^1] : id, orLater, exception);
    }

    static bool Is(List<string> words, int position, string word) =>
        position < words.Count && (words[position] == word || words[position] == word.ToLowerInvariant());

    static bool IsId(List<string> words, int position) => position < words.Count
        && char.IsAsciiLetterOrDigit(words[position][0])
        && words[position].ToUpperInvariant() is not ("AND" or "OR" or "WITH");

    [GeneratedRegex(@"[()]|[A-Za-z0-9][A-Za-z0-9.\-]*(:LicenseRef-[A-Za-z0-9.\-]+)?\+?", RegexOptions.NonBacktracking)]
    static partial Regex Word { get; }
}
