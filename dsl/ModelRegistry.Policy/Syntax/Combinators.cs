using System.Collections.Immutable;
using Superpower;
using Superpower.Model;

namespace ModelRegistry.Policy.Syntax;

/// <summary>
/// The parsers that the grammar is made of. They decide by the next token's kind and then stay decided, so an error
/// is found where it stands. Conditions nest at most <see cref="MaxDepth"/> deep.
/// </summary>
abstract class Combinators(LexedSource lexed, Words words, Failure failure)
{
    public const int MaxDepth = 64;

    int _depth;

    protected LexedSource Lexed => lexed;

    protected Words Words => words;

    protected Failure Failure => failure;

    /// <summary>One token of a kind.</summary>
    protected TokenListParser<TokenKind, Word> One(TokenKind kind) => input =>
    {
        if (KindAt(input) != kind) return Expected<Word>(input, words.Expected(kind));
        return Take(input);
    };

    /// <summary>A name with a fixed spelling that is not reserved, such as <c>compensating</c>.</summary>
    protected TokenListParser<TokenKind, Word> Spelt(string word) => input =>
        !input.IsAtEnd && lexed.Text(input.Position) == word ? Take(input) : Expected<Word>(input, $"`{word}`");

    /// <summary>Any token that is written as a word, reserved or not.</summary>
    protected TokenListParser<TokenKind, Word> AnyWord(string what) => input =>
        KindAt(input) is { } kind && words.IsWord(kind) ? Take(input) : Expected<Word>(input, what);

    protected TokenListParser<TokenKind, Word> Text => input =>
    {
        var result = One(TokenKind.Text)(input);
        return result.HasValue
            ? TokenListParserResult.Value(
                result.Value with { Text = Unquote(result.Value.Text) }, input, result.Remainder)
            : result;
    };

    /// <summary>
    /// The parser that the next token's kind asks for; what is expected is said by its label or by the kinds.
    /// </summary>
    protected TokenListParser<TokenKind,
        T> Switch<T>(string? what, params (TokenKind Kind, TokenListParser<TokenKind, T> Parser)[] cases)
    {
        var table = new TokenListParser<TokenKind, T>?[(int)TokenKind.WithStep + 1];
        foreach (var (kind, parser) in cases) table[(int)kind] = parser;
        return input =>
        {
            if (KindAt(input) is { } kind && table[(int)kind] is { } parser) return parser(input);
            if (what is not null) return Expected<T>(input, what);
            foreach (var (each, _) in cases) failure.Expect(input.Position, words.Expected(each));
            return TokenListParserResult.Empty<TokenKind, T>(input);
        };
    }

    /// <summary>A part that may be left out; it is there when the next token is of the kind that starts it.</summary>
    protected TokenListParser<TokenKind, T?> Optional<T>(TokenKind start, TokenListParser<TokenKind, T> parser) =>
        input =>
    {
        if (KindAt(input) == start) return parser.Select(value => (T?)value)(input);
        failure.Expect(input.Position, words.Expected(start));
        return TokenListParserResult.Value(default(T), input, input);
    };

    protected TokenListParser<TokenKind,
        ImmutableArray<T>> Separated<T>(TokenListParser<TokenKind, T> item, TokenKind separator) =>
        input =>
        {
            var items = ImmutableArray.CreateBuilder<T>();
            var rest = input;
            while (true)
            {
                var result = item(rest);
                if (!result.HasValue) return TokenListParserResult.CastEmpty<TokenKind, T, ImmutableArray<T>>(result);
                items.Add(result.Value);
                rest = result.Remainder;
                if (KindAt(rest) != separator) break;
                rest = rest.ConsumeToken().Remainder;
            }

            failure.Expect(rest.Position, words.Expected(separator));
            return TokenListParserResult.Value(items.ToImmutable(), input, rest);
        };

    /// <summary>The same parser, one level deeper; too deep is an error and no stack overflow.</summary>
    protected TokenListParser<TokenKind, T> Nested<T>(TokenListParser<TokenKind, T> parser) => input =>
    {
        if (_depth >= MaxDepth)
        {
            failure.Say(input.Position, "this condition is nested too deeply", $"at most {MaxDepth} levels are read",
                "give a part of it a name with `define`");
            return TokenListParserResult.Empty<TokenKind, T>(input);
        }

        _depth++;
        try
        {
            return parser(input);
        }
        finally
        {
            _depth--;
        }
    };

    /// <summary>Gives what was parsed its place.</summary>
    protected TokenListParser<TokenKind, T> Placed<T>(TokenListParser<TokenKind, Func<SourceSpan, T>> parser) =>
        input =>
    {
        var result = parser(input);
        if (!result.HasValue) return TokenListParserResult.CastEmpty<TokenKind, Func<SourceSpan, T>, T>(result);
        var span = lexed.Span(input.Position, result.Remainder.Position - 1);
        return TokenListParserResult.Value(result.Value(span), input, result.Remainder);
    };

    protected TokenKind? KindAt(TokenList<TokenKind> input, int ahead = 0)
    {
        var index = input.Position + ahead;
        return index < lexed.Tokens.Length ? lexed.Tokens[index].Kind : null;
    }

    protected TokenListParserResult<TokenKind, T> Expected<T>(TokenList<TokenKind> input, string what)
    {
        failure.Expect(input.Position, what);
        return TokenListParserResult.Empty<TokenKind, T>(input, [what]);
    }

    TokenListParserResult<TokenKind, Word> Take(TokenList<TokenKind> input)
    {
        var word = new Word(lexed.Text(input.Position), lexed.Span(input.Position));
        return TokenListParserResult.Value(word, input, input.ConsumeToken().Remainder);
    }

    static string Unquote(string text)
    {
        var inner = text.Length > 1 && text[^1] == '"' ? text[1..^1] : text[1..];
        return inner.Contains('\\') ? inner.Replace("\\\"", "\"").Replace("\\\\", "\\") : inner;
    }
}
