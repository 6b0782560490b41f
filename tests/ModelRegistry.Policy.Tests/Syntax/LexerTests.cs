using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Tests.Syntax;

public sealed class LexerTests
{
    [Theory]
    [InlineData("Apache-2.0")]
    [InlineData("CC-BY-NC-4.0")]
    [InlineData("us-east-1")]
    [InlineData("GOVERN-1.1")]
    [InlineData("LIC-001")]
    [InlineData("sha256-digest")]
    [InlineData("snake_case2")]
    public void A_hyphenated_name_is_one_name(string name)
    {
        var token = Assert.Single(Read($"x {name}").Tokens.Skip(1));

        Assert.Equal((TokenKind.Name, name), (token.Kind, token.ToStringValue()));
    }

    [Theory]
    [InlineData("3", TokenKind.Number)]
    [InlineData("0.85", TokenKind.Number)]
    [InlineData("3%", TokenKind.Percent)]
    [InlineData("0.001%", TokenKind.Percent)]
    [InlineData("1.4.0", TokenKind.Version)]
    [InlineData("1.4.0-rc.1+build.5", TokenKind.Version)]
    [InlineData("2026-04-20", TokenKind.Date)]
    [InlineData("2025-10-20T14:55Z", TokenKind.Instant)]
    [InlineData("2025-10-20T14:55:01.5+02:00", TokenKind.Instant)]
    [InlineData("\"a \\\"b\\\"\"", TokenKind.Text)]
    [InlineData("≤", TokenKind.LessEqual)]
    [InlineData("≥", TokenKind.GreaterEqual)]
    [InlineData("≠", TokenKind.NotEqual)]
    [InlineData("!=", TokenKind.NotEqual)]
    public void A_value_is_one_token(string written, object kind)
    {
        var lexed = Read($"x {written}");

        Assert.Empty(lexed.Diagnostics);
        Assert.Equal((TokenKind)kind, Assert.Single(lexed.Tokens.Skip(1)).Kind);
    }

    [Fact]
    public void Subtraction_needs_spaces()
    {
        Assert.Equal([TokenKind.Name], Kinds("a-b"));
        Assert.Equal([TokenKind.Name, TokenKind.Minus, TokenKind.Name], Kinds("a - b"));
    }

    [Fact]
    public void A_word_that_starts_lines_is_a_name_everywhere_else()
    {
        Assert.Equal([TokenKind.LineWord, TokenKind.Name], Kinds("version rule"[8..] + " version"));
        Assert.Equal([TokenKind.Name, TokenKind.Dot, TokenKind.Name], Kinds("test.version"));
    }

    [Fact]
    public void Tokens_and_comments_and_blanks_give_the_file_back()
    {
        var source = Packs.Ours("baseline").Text;
        var lexed = Read(source);
        var covered = new bool[source.Length];

        foreach (var span in Enumerable.Range(0, lexed.Tokens.Length).Select(index => lexed.Span(index))
            .Concat(lexed.Comments.Select(each => each.Span)))
        {
            for (var i = span.Start; i < span.End; i++) covered[i] = true;
        }

        Assert.All(Enumerable.Range(0, source.Length), i => Assert.True(covered[i] || char.IsWhiteSpace(source[i])));
        Assert.NotEmpty(lexed.Comments);
    }

    [Fact]
    public void The_language_reserves_52_words()
    {
        var words = new Words();
        var reserved = Enum.GetValues<TokenKind>().Count(kind => words.IsReserved(kind) && kind != TokenKind.WithStep);

        Assert.Equal(52, reserved);
    }

    static IEnumerable<TokenKind> Kinds(string text) => Read(text).Tokens.Select(token => token.Kind);

    static LexedSource Read(string text) => new Lexer(new("x.policy", text), new()).Read();
}
