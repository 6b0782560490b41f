using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Editing;

/// <summary>The words that start a line, by what stands around it, as the grammar has them.</summary>
sealed class ClauseWords
{
    readonly Dictionary<BlockKind, IReadOnlyCollection<string>> _byBlock;

    public ClauseWords(Words words)
    {
        var nothing = new Lexer(new("", ""), words).Read();
        var failure = new Failure();
        var expressions = new ExpressionGrammar(nothing, words, failure);
        var clauses = new ClauseGrammar(nothing, words, failure, expressions);
        var steps = new StepGrammar(nothing, words, failure, expressions, clauses);
        _byBlock = new()
        {
            [BlockKind.Pack] =
            [
                .. words.Declarations, "pack", "title", "owner", "describes", "language", "schema", "applies",
            ],
            [BlockKind.Rule] = [.. clauses.Clauses.Keys],
            [BlockKind.Waiver] = [.. clauses.WaiverLines.Keys],
            [BlockKind.Test] = [.. steps.Steps.Keys],
            [BlockKind.Override] = [],
            [BlockKind.Sample] = [],
        };
    }

    public IReadOnlyCollection<string> Of(BlockKind block) => _byBlock[block];

    /// <summary>Whether lines of such a block start with a path instead of a word.</summary>
    public static bool TakesPaths(BlockKind block) => block is BlockKind.Override or BlockKind.Sample;

    /// <summary>The block that a declaration opens; null for one of a single line.</summary>
    public static BlockKind? Opens(string word) => word switch
    {
        "rule" => BlockKind.Rule,
        "waiver" => BlockKind.Waiver,
        "override" => BlockKind.Override,
        "sample" => BlockKind.Sample,
        "test" or "table" => BlockKind.Test,
        _ => null,
    };
}
