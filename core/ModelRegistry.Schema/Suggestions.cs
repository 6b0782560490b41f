namespace ModelRegistry.Schema;

/// <summary>
/// Finds what somebody probably meant. Case does not count; a swap of two neighbours counts as one mistake
/// (optimal string alignment distance).
/// </summary>
public static class Suggestions
{
    /// <summary>The longest word that is compared, in UTF-16 units; longer ones have no suggestion.</summary>
    public const int LongestWord = 64;

    /// <summary>
    /// The candidate nearest to the word, the first of them when several are equally near; null when none is near,
    /// which means more than one mistake for every three letters.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord) return null;

        string? nearest = null;
        var best = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= best) continue;
            var distance = Distance(word, candidate);
            if (distance >= best) continue;
            (nearest, best) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>How many single mistakes (a letter more, less, other, or two swapped) lie between two words.</summary>
    public static int Distance(string left, string right)
    {
        var (a, b) = (left.ToLowerInvariant(), right.ToLowerInvariant());
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
