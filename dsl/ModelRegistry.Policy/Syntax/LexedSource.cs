using Superpower.Model;

namespace ModelRegistry.Policy.Syntax;

/// <summary>A file cut into tokens, with what the tokens do not say.</summary>
/// <param name="Source">The file.</param>
/// <param name="Tokens">All tokens; a character that is no token is a <see cref="TokenKind.Bad"/> one.</param>
/// <param name="FirstOfLine">For each token, whether it is the first of its line.</param>
/// <param name="Comments">In order.</param>
/// <param name="Diagnostics">Characters, numbers and texts that are wrong.</param>
sealed record LexedSource(
    SourceText Source,
    Token<TokenKind>[] Tokens,
    bool[] FirstOfLine,
    IReadOnlyList<Comment> Comments,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The place of one token.</summary>
    public SourceSpan Span(int index) =>
        new(Source, Tokens[index].Span.Position.Absolute, Tokens[index].Span.Length);

    /// <summary>The place from one token to another, both included.</summary>
    public SourceSpan Span(int first, int last) => Span(first).To(Span(last));

    /// <summary>A token's text.</summary>
    public string Text(int index) => Tokens[index].Span.ToStringValue();

    /// <summary>A token's column, from 1.</summary>
    public int Column(int index) => Tokens[index].Span.Position.Column;
}
