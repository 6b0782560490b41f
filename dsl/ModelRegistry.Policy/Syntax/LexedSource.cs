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
    /// <summary>
    /// Where each character of the tokens' text stands in the file, for tokens that were put together from a file of
    /// another form; null where the tokens are the file's own.
    /// </summary>
    public int[]? Offsets { get; init; }

    /// <summary>The place of one token.</summary>
    public SourceSpan Span(int index) => Placed(
        new(Source, Tokens[index].Span.Position.Absolute, Tokens[index].Span.Length), Source, Offsets);

    /// <summary>This, with every place in the file that it was put together from.</summary>
    public LexedSource From(SourceText file, int[] offsets)
    {
        SourceSpan Place(SourceSpan span) => Placed(span, file, offsets);
        return this with
        {
            Source = file,
            Offsets = offsets,
            Comments = [.. Comments.Select(comment => comment with { Span = Place(comment.Span) })],
            Diagnostics = [.. Diagnostics.Select(each => each with
            {
                Span = Place(each.Span),
                Others = [.. each.Others.Select(other => other with { Span = Place(other.Span) })],
            })],
        };
    }

    static SourceSpan Placed(SourceSpan span, SourceText file, int[]? offsets)
    {
        if (offsets is null) return span;
        if (offsets.Length == 0) return new(file, 0, 0);
        var start = offsets[Math.Min(span.Start, offsets.Length - 1)];
        var last = offsets[Math.Clamp(span.End - 1, 0, offsets.Length - 1)];
        return new(file, start, Math.Max(span.Length == 0 ? 0 : 1, last + 1 - start));
    }

    /// <summary>The place from one token to another, both included.</summary>
    public SourceSpan Span(int first, int last) => Span(first).To(Span(last));

    /// <summary>A token's text.</summary>
    public string Text(int index) => Tokens[index].Span.ToStringValue();

    /// <summary>A token's column, from 1.</summary>
    public int Column(int index) => Tokens[index].Span.Position.Column;
}
