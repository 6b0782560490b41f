using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Util;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>
/// Splits at white space, and each word again at punctuation, digits and capitals; then lower case without accents.
/// While indexing, the parts joined are a word as well: <c>answer-bot</c> gives answer, bot and answerbot.
/// </summary>
sealed class SearchAnalyzer(bool joinParts) : Analyzer
{
    const WordDelimiterFlags Split = WordDelimiterFlags.GENERATE_WORD_PARTS | WordDelimiterFlags.GENERATE_NUMBER_PARTS
        | WordDelimiterFlags.SPLIT_ON_CASE_CHANGE | WordDelimiterFlags.SPLIT_ON_NUMERICS
        | WordDelimiterFlags.STEM_ENGLISH_POSSESSIVE;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new WhitespaceTokenizer(LuceneVersion.LUCENE_48, reader);
        var flags = joinParts ? Split | WordDelimiterFlags.CATENATE_ALL : Split;
        var parts = new WordDelimiterFilter(LuceneVersion.LUCENE_48, words, flags, null);
        var lower = new LowerCaseFilter(LuceneVersion.LUCENE_48, parts);
        return new(words, new ASCIIFoldingFilter(lower));
    }
}
