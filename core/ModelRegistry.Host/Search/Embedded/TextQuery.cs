using Lucene.Net.Search;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>Builds the index query for a text, as generous as the wanted kind of match.</summary>
sealed class TextQuery(SearchText text, SearchMatch match)
{
    const int ShortWord = 3, LongWord = 8, Expansions = 32;
    const float PrefixWeight = 0.3f, TypoWeight = 0.4f, TieBreaker = 0.1f;

    public Query Build()
    {
        var required = text.Required.ToHashSet();
        var all = new BooleanQuery();
        foreach (var word in text.Words)
        {
            var must = match != SearchMatch.Any && required.Contains(word);
            if (must || match != SearchMatch.Any || required.Contains(word))
                all.Add(Word(word), must ? Occur.MUST : Occur.SHOULD);
        }
        return all;
    }

    Query Word(SearchWord word)
    {
        if (word.Parts is [var only]) return Term(only, word.Last);

        var parts = new BooleanQuery();
        for (var i = 0; i < word.Parts.Count; i++)
            parts.Add(Term(word.Parts[i], word.Last && i == word.Parts.Count - 1), Occur.MUST);
        return new DisjunctionMaxQuery(TieBreaker) { Term(word.Joined, word.Last), parts };
    }

    DisjunctionMaxQuery Term(string term, bool isPrefix)
    {
        var best = new DisjunctionMaxQuery(TieBreaker);
        foreach (var (field, boost) in IndexFields.Searched)
        {
            best.Add(new TermQuery(new(field, term)) { Boost = boost });
            if (field == IndexFields.Tags) continue; // what is said in the tags stands in the text as well
            if (isPrefix && (term.Length > 1 || field == IndexFields.Name)) best.Add(Beginning(field, term, boost));
            if (match != SearchMatch.Every && Typos(term) is > 0 and var typos)
                best.Add(new FuzzyQuery(new(field, term), typos, 1, Expansions, true) { Boost = boost * TypoWeight });
        }
        return best;
    }

    static PrefixQuery Beginning(string field, string term, float boost) => new(new(field, term))
    {
        Boost = boost * PrefixWeight,
        MultiTermRewriteMethod = MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE,
    };

    /// <summary>How many letters may be wrong: none in a short word or a number, one, or two in a long word.</summary>
    static int Typos(string term) =>
        term.Length < ShortWord || !term.Any(char.IsLetter) ? 0 : term.Length < LongWord ? 1 : 2;
}
