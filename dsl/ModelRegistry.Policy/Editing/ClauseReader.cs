using ModelRegistry.Policy.Syntax;
using Superpower;
using Superpower.Model;

namespace ModelRegistry.Policy.Editing;

/// <summary>
/// Reads one line by the grammar that packs are read with. A line that is not finished is finished by what the grammar
/// wants next, so that what there is of it can be understood.
/// </summary>
sealed class ClauseReader(Words words)
{
    const int MaxRepairs = 24;

    /// <summary>In the order in which they are tried: what closes comes first, so that it ends.</summary>
    readonly (string Expected, string Text)[] _repairs =
    [
        ("`}`", "}"), ("`)`", ")"), ("`]`", "]"), ("`satisfies`", "satisfies"), ("`then`", "then"),
        ("`among`", "among"),
        ("`in`", "in"), ("`gives`", "gives"), ("`=`", "="), ("`:`", ":"), ("`to`", "to"), ("`on`", "on"),
        ("`of`", "of"), ("`as`", "as"), ("`by`", "by"), ("`for`", "for"), ("`until`", "until"),
        ("`version`", "version"),
        ("a verdict", "pass"), ("a text in quotes", "\"\""), ("a date", "2026-01-01"), ("a version", "1"),
        ("a number", "1"), ("a type", "text"), ("a name", "x"), ("a value", "x"), ("a field's name", "x"),
        ("`and`", "and"), ("`{`", "{"),
    ];

    public Reading Read(BlockKind block, string text)
    {
        var lexed = new Lexer(new("", text), words).Read();
        if (lexed.Tokens.Length == 0) return new(null, []);
        var failure = new Failure();
        var result = Parse(block, lexed, failure);
        var end = lexed.Tokens.Length;
        IReadOnlyList<string> expected = failure.Position == end ? [.. failure.Expected] : [];
        return new(result is { } read && read.After == end ? read.Node : null, expected);
    }

    /// <summary>The line, finished where it is not; null when what is there of it cannot be read.</summary>
    public object? Finish(BlockKind block, string text)
    {
        for (var i = 0; i < MaxRepairs; i++)
        {
            var (node, expected) = Read(block, text);
            if (node is not null) return node;
            var repair = _repairs.FirstOrDefault(each => expected.Contains(each.Expected)).Text;
            if (repair is null) return null;
            text = $"{text} {repair}";
        }

        return null;
    }

    (object Node, int After)? Parse(BlockKind block, LexedSource lexed, Failure failure)
    {
        var expressions = new ExpressionGrammar(lexed, words, failure);
        var clauses = new ClauseGrammar(lexed, words, failure, expressions);
        var lines = new DeclarationGrammar(lexed, words, failure, expressions, clauses);
        var steps = new StepGrammar(lexed, words, failure, expressions, clauses);
        var input = new TokenList<TokenKind>(lexed.Tokens);
        var word = lexed.Text(0);
        return block switch
        {
            BlockKind.Rule => Run(clauses.Clauses.GetValueOrDefault(word), input),
            BlockKind.Waiver => Run(clauses.WaiverLines.GetValueOrDefault(word), input),
            BlockKind.Test => Run(steps.Steps.GetValueOrDefault(word), input),
            BlockKind.Override or BlockKind.Sample => Run(expressions.Assignment, input),
            _ => new HeaderReader(lines).Line(word) is { } declaration ? Run(declaration, input)
                : word == "applies" ? Run(clauses.Clauses["applies"], input) : null,
        };
    }

    static (object Node, int After)? Run<T>(TokenListParser<TokenKind, T>? parser, TokenList<TokenKind> input)
        where T : notnull
    {
        if (parser is null) return null;
        var result = parser(input);
        return result.HasValue ? (result.Value, result.Remainder.Position) : null;
    }
}
