using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ModelRegistry.Host.Search;

/// <summary>Cuts the passage around the first matching word and marks every matching word in it.</summary>
/// <param name="words">Words to mark, lower case.</param>
/// <param name="prefixes">Beginnings of words to mark, lower case.</param>
sealed class SearchHighlighter(IReadOnlySet<string> words, IReadOnlyList<string> prefixes)
{
    static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    const int Scanned = 8192, Before = 60, Length = 200;
    readonly HashSet<string> _words = new(words, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when no word of the first 8192 characters matches.</summary>
    public string? Highlight(string text)
    {
        if (text.Length > Scanned) text = text[..Scanned];
        var first = Matches(text, 0, text.Length).FirstOrDefault();
        if (first.Length == 0) return null;

        var start = first.Start <= Before ? 0 : WordStart(text, first.Start - Before, first.Start);
        var end = Math.Max(first.Start + first.Length, Math.Min(text.Length, start + Length));
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && end < start + 2 * Length) end++;
        if (end < text.Length && char.IsLowSurrogate(text[end])) end++;
        var html = new StringBuilder(start > 0 ? "… " : "");
        var at = start;
        foreach (var (matchStart, length) in Matches(text, start, end))
        {
            html.Append(Html.Encode(text[at..matchStart])).Append("<mark>")
                .Append(Html.Encode(text.Substring(matchStart, length))).Append("</mark>");
            at = matchStart + length;
        }
        return html.Append(Html.Encode(text[at..end])).Append(end < text.Length ? " …" : "").ToString();
    }

    static int WordStart(string text, int from, int limit)
    {
        while (from < limit && char.IsLetterOrDigit(text[from - 1])) from++;
        return from;
    }

    IEnumerable<(int Start, int Length)> Matches(string text, int start, int end)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = start; at < end; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var from = at;
            while (at < end && char.IsLetterOrDigit(text[at])) at++;
            var word = text.AsSpan(from, at - from);
            if (lookup.Contains(word) || StartsWithAny(word)) yield return (from, at - from);
        }
    }

    bool StartsWithAny(ReadOnlySpan<char> word)
    {
        foreach (var prefix in prefixes)
            if (word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
