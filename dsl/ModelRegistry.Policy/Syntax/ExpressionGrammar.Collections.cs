using System.Collections.Immutable;
using Superpower;
using Superpower.Model;

namespace ModelRegistry.Policy.Syntax;

sealed partial class ExpressionGrammar
{
    /// <summary>
    /// An item of a list in braces. A line may break before it, so words that start lines are names here.
    /// </summary>
    public TokenListParser<TokenKind, Expression> Item => input =>
        KindAt(input) == TokenKind.LineWord && KindAt(input, 1) is TokenKind.Comma or TokenKind.RightBrace
            ? AnyWord("a value")
                .Select(Expression (word) => new Expression.Path(new([word], word.Span), word.Span))(input)
            : Value(input);

    public TokenListParser<TokenKind, Assignment> Assignment => Placed<Assignment>(
        from path in Path
        from equal in One(TokenKind.Equal)
        from value in Value
        select (Func<SourceSpan, Assignment>)(span => new Assignment(path, value, span)));

    TokenListParserResult<TokenKind, Expression> Braced(TokenList<TokenKind> input)
    {
        var isRecord = KindAt(input, 1) != TokenKind.RightBrace && KindAt(input, 2) == TokenKind.Equal;
        return (isRecord ? Record() : Set())(input);
    }

    TokenListParser<TokenKind, Expression> Set() => Placed<Expression>(
        from open in One(TokenKind.LeftBrace)
        from items in Nested(Items(Item, TokenKind.RightBrace))
        from close in One(TokenKind.RightBrace)
        select (Func<SourceSpan, Expression>)(span => new Expression.Set(items, span)));

    TokenListParser<TokenKind, Expression> Record() => Placed<Expression>(
        from open in One(TokenKind.LeftBrace)
        from fields in Nested(Separated(RecordField(), TokenKind.Comma))
        from close in One(TokenKind.RightBrace)
        select (Func<SourceSpan, Expression>)(span => new Expression.Record(fields, span)));

    TokenListParser<TokenKind, Assignment> RecordField() => Placed<Assignment>(
        from name in AnyWord("a field's name")
        from equal in One(TokenKind.Equal)
        from value in Value
        select (Func<SourceSpan, Assignment>)(span => new Assignment(new([name], name.Span), value, span)));

    TokenListParser<TokenKind, Expression> Bracketed() => Placed<Expression>(
        from open in One(TokenKind.LeftBracket)
        from items in Nested(Items(Value, TokenKind.RightBracket))
        from close in One(TokenKind.RightBracket)
        select (Func<SourceSpan, Expression>)(span => new Expression.List(items, span)));

    TokenListParser<TokenKind,
        ImmutableArray<Expression>> Items(TokenListParser<TokenKind, Expression> item, TokenKind close) => input =>
    {
        if (KindAt(input) == close) return TokenListParserResult.Value(ImmutableArray<Expression>.Empty, input, input);
        return Separated(item, TokenKind.Comma)(input);
    };

    /// <summary>Names with dots; after a dot any word is a field's name.</summary>
    TokenListParser<TokenKind, PathName> PathParser()
    {
        var first = One(TokenKind.Name);
        var field = AnyWord("a field's name");
        return input =>
        {
            var parts = ImmutableArray.CreateBuilder<Word>();
            var result = first(input);
            while (result.HasValue)
            {
                parts.Add(result.Value);
                var rest = result.Remainder;
                if (KindAt(rest) != TokenKind.Dot)
                {
                    var path = new PathName(parts.ToImmutable(), parts[0].Span.To(parts[^1].Span));
                    return TokenListParserResult.Value(path, input, rest);
                }

                result = field(rest.ConsumeToken().Remainder);
            }

            return TokenListParserResult.CastEmpty<TokenKind, Word, PathName>(result);
        };
    }
}
