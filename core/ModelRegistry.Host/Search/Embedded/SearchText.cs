using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.TokenAttributes;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>
/// What the user typed, as words. There is no query syntax, so nothing that is typed can be wrong: signs part words
/// and are otherwise without meaning.
/// </summary>
sealed class SearchText
{
    SearchText(IReadOnlyList<SearchWord> words) => Words = words;

    public IReadOnlyList<SearchWord> Words { get; }

    public int Terms => Words.Sum(word => word.Parts.Count);

    /// <summary>The words, without "the", "of" and their like as long as others are left.</summary>
    public IEnumerable<SearchWord> Required => Words.All(IsStopWord) ? Words : Words.Where(word => !IsStopWord(word));

    public static SearchText Read(string text, Analyzer analyzer)
    {
        var words = new List<IReadOnlyList<string>>();
        foreach (var typed in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            if (Parts(typed, analyzer) is { Count: > 0 } parts) words.Add(parts);
        return new([.. words.Select((parts, i) => new SearchWord(parts, Last: i == words.Count - 1))]);
    }

    static List<string> Parts(string typed, Analyzer analyzer)
    {
        var parts = new List<string>();
        using var tokens = analyzer.GetTokenStream("query", typed);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken()) parts.Add(term.ToString()!); // a token's text is never null
        tokens.End();
        return parts;
    }

    static bool IsStopWord(SearchWord word) =>
        !word.Last && StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(word.Joined);
}
