namespace ModelRegistry.Host.Search.Embedded;

/// <summary>
/// The index terms behind typing ahead: one for each word of a name or tag, made of the text from that word on in
/// lower case, a separator, and the text to show.
/// </summary>
static class SuggestionEntry
{
    const char Separator = '\u0001';
    const int MaxLength = 96, MaxWords = 12;

    public static IEnumerable<string> For(string text)
    {
        if (text.Length is 0 or > MaxLength || text.Contains(Separator)) yield break;
        var words = 0;
        for (var i = 0; i < text.Length && words < MaxWords; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1]))) continue;
            words++;
            yield return $"{text[i..].ToLowerInvariant()}{Separator}{text}";
        }
    }

    public static string Shown(string entry) => entry[(entry.IndexOf(Separator) + 1)..];
}
