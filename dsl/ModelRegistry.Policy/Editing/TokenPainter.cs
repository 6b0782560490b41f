using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Editing;

/// <summary>Says what every word of a text-form file is; of YAML only the names, the rest is YAML's own.</summary>
sealed class TokenPainter(Words words)
{
    public IReadOnlyList<PaintedToken> Paint(Analysis analysis, PackFile file)
    {
        Dictionary<int, PaintedToken> painted = [];
        if (!file.Pack.IsYaml)
        {
            var lexed = file.Syntax.Lexed;
            foreach (var comment in lexed.Comments) Add(comment.Span, TokenPaint.Comment);
            for (var i = 0; i < lexed.Tokens.Length; i++)
            {
                if (Of(lexed.Tokens[i].Kind, lexed, i) is { } paint) Add(lexed.Span(i), paint);
            }
        }

        foreach (var mention in analysis.MentionsIn(file)) Add(mention.Span, Of(mention.Meaning));
        return [.. painted.Values.Where(OnOneLine).OrderBy(token => token.Span.Start)];

        void Add(SourceSpan span, TokenPaint paint) => painted[span.Start] = new(span, paint);
    }

    TokenPaint? Of(TokenKind kind, LexedSource lexed, int index) => kind switch
    {
        TokenKind.Text => TokenPaint.String,
        TokenKind.Number or TokenKind.Percent or TokenKind.Version or TokenKind.Date or TokenKind.Instant =>
            TokenPaint.Number,
        TokenKind.LineWord => TokenPaint.Keyword,
        _ when IsFieldName(lexed, index) => TokenPaint.Property,
        _ when words.IsReserved(kind) => TokenPaint.Keyword,
        >= TokenKind.Plus and <= TokenKind.GreaterEqual => TokenPaint.Operator,
        _ => null,
    };

    static bool IsFieldName(LexedSource lexed, int index) =>
        index > 0 && lexed.Tokens[index - 1].Kind == TokenKind.Dot;

    static TokenPaint Of(Meaning meaning) => meaning switch
    {
        Meaning.OfField => TokenPaint.Property,
        Meaning.OfSymbol { Symbol: ParameterSymbol } => TokenPaint.Parameter,
        Meaning.OfSymbol { Symbol: DefineSymbol or FunctionSymbol } or Meaning.OfFunction => TokenPaint.Function,
        Meaning.OfMember or Meaning.OfTerm => TokenPaint.EnumMember,
        Meaning.OfRule => TokenPaint.Class,
        Meaning.OfPack or Meaning.OfStandard => TokenPaint.Namespace,
        Meaning.OfType => TokenPaint.Type,
        _ => TokenPaint.Variable,
    };

    static bool OnOneLine(PaintedToken token) =>
        token.Span.Length > 0 && token.Span.Line == token.Span.Source.Locate(token.Span.End - 1).Line;
}
