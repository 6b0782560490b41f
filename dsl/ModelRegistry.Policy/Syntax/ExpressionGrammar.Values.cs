using System.Globalization;
using Superpower;
using Superpower.Model;

namespace ModelRegistry.Policy.Syntax;

sealed partial class ExpressionGrammar
{
    readonly TokenListParser<TokenKind, Expression> _primary;
    readonly Moments _moments = new();

    IEnumerable<TokenKind> StartsOfValues =>
    [
        TokenKind.Number, TokenKind.Percent, TokenKind.Date, TokenKind.Instant, TokenKind.Version, TokenKind.Text,
        TokenKind.True, TokenKind.False, TokenKind.None, TokenKind.Name, TokenKind.Age, TokenKind.Distinct,
        TokenKind.LeftParen, TokenKind.LeftBrace, TokenKind.LeftBracket, TokenKind.Minus,
    ];

    TokenListParserResult<TokenKind, Expression> Sum(TokenList<TokenKind> input) =>
        Chain(input, Term, TokenKind.Plus, TokenKind.Minus);

    TokenListParserResult<TokenKind, Expression> Term(TokenList<TokenKind> input) =>
        Chain(input, Fallback, TokenKind.Star, TokenKind.Slash);

    TokenListParserResult<TokenKind, Expression> Chain(
        TokenList<TokenKind> input, TokenListParser<TokenKind, Expression> part, TokenKind first, TokenKind second)
    {
        var result = part(input);
        var length = 0;
        while (result.HasValue && KindAt(result.Remainder) is { } kind && (kind == first || kind == second))
        {
            if (++length > MaxDepth) return TooLong(result.Remainder);
            var left = result.Value;
            var right = part(result.Remainder.ConsumeToken().Remainder);
            if (!right.HasValue) return right;
            var joined = new Expression.Arithmetic(left, OperatorOf(kind), right.Value, left.Span.To(right.Value.Span));
            result = TokenListParserResult.Value<TokenKind, Expression>(joined, input, right.Remainder);
        }

        return result;
    }

    /// <summary>A calculation is a tree as deep as it is long, so its length has the limit of all nesting.</summary>
    TokenListParserResult<TokenKind, Expression> TooLong(TokenList<TokenKind> input)
    {
        Failure.Say(input.Position, "this calculation is too long", $"at most {MaxDepth} signs are read");
        return TokenListParserResult.Empty<TokenKind, Expression>(input);
    }

    TokenListParserResult<TokenKind, Expression> Fallback(TokenList<TokenKind> input)
    {
        var value = Unary(input);
        if (!value.HasValue || KindAt(value.Remainder) != TokenKind.Otherwise) return value;
        var fallback = Unary(value.Remainder.ConsumeToken().Remainder);
        if (!fallback.HasValue) return fallback;
        var span = value.Value.Span.To(fallback.Value.Span);
        return TokenListParserResult.Value<TokenKind, Expression>(
            new Expression.Otherwise(value.Value, fallback.Value, span), input, fallback.Remainder);
    }

    TokenListParserResult<TokenKind, Expression> Unary(TokenList<TokenKind> input) =>
        KindAt(input) == TokenKind.Minus ? Minus()(input) : _primary(input);

    TokenListParser<TokenKind, Expression> Minus() => Placed<Expression>(
        from _ in One(TokenKind.Minus)
        from operand in _primary
        select (Func<SourceSpan, Expression>)(span => new Expression.Negate(operand, span)));

    TokenListParser<TokenKind, Expression> PrimaryTable() => Switch<Expression>("a value",
        (TokenKind.Number, NumberOrMeasure),
        (TokenKind.Percent,
            Literal(TokenKind.Percent, word => new Expression.Percent(Decimal(word.Text[..^1]) / 100, word.Span))),
        (TokenKind.Date, Literal(TokenKind.Date, word => new Expression.Date(Day(word.Text), word.Span))),
        (TokenKind.Instant, Literal(TokenKind.Instant, word => new Expression.Instant(Moment(word.Text), word.Span))),
        (TokenKind.Version, Literal(TokenKind.Version, word => new Expression.Version(word.Text, word.Span))),
        (TokenKind.Text, Text.Select(Expression (word) => new Expression.Text(word.Text, word.Span))),
        (TokenKind.True, Literal(TokenKind.True, word => new Expression.Flag(true, word.Span))),
        (TokenKind.False, Literal(TokenKind.False, word => new Expression.Flag(false, word.Span))),
        (TokenKind.Missing, Literal(TokenKind.Missing, word => new Expression.Missing(word.Span))),
        (TokenKind.None, Literal(TokenKind.None, word => new Expression.Path(new([word], word.Span), word.Span))),
        (TokenKind.Age, AgeOf()),
        (TokenKind.Name, Named),
        (TokenKind.Distinct, Distinct()),
        (TokenKind.LeftParen, Parenthesised()),
        (TokenKind.LeftBrace, Braced),
        (TokenKind.LeftBracket, Bracketed()));

    TokenListParser<TokenKind, Expression> Literal(TokenKind kind, Func<Word, Expression> make) => One(kind)
        .Select(make);

    TokenListParserResult<TokenKind, Expression> NumberOrMeasure(TokenList<TokenKind> input)
    {
        var number = One(TokenKind.Number)(input);
        var unit = number.Remainder.Position;
        if (KindAt(number.Remainder) != TokenKind.Name || !Words.Units.Contains(Lexed.Text(unit)))
        {
            return TokenListParserResult.Value<TokenKind, Expression>(
                new Expression.Number(Decimal(number.Value.Text), number.Value.Span), input, number.Remainder);
        }

        var measure = new Expression.Measure(
            Decimal(number.Value.Text), Lexed.Text(unit), Lexed.Span(input.Position, unit));
        return TokenListParserResult.Value<TokenKind,
            Expression>(measure, input, number.Remainder.ConsumeToken().Remainder);
    }

    TokenListParserResult<TokenKind, Expression> Named(TokenList<TokenKind> input)
    {
        if (IsLicenceWith(input)) return LicenceWith()(input);

        var path = Path(input);
        if (!path.HasValue) return TokenListParserResult.CastEmpty<TokenKind, PathName, Expression>(path);
        return KindAt(path.Remainder) == TokenKind.LeftParen
            ? Call()(input)
            : TokenListParserResult.Value<TokenKind, Expression>(
                new Expression.Path(path.Value, path.Value.Span), input, path.Remainder);
    }

    /// <summary><c>for at most limit with compensating controls</c> speaks of no licence.</summary>
    bool IsLicenceWith(TokenList<TokenKind> input) => KindAt(input, 1) == TokenKind.With
        && (KindAt(input, 2) == TokenKind.Any
            || (KindAt(input, 2) == TokenKind.Name && Lexed.Text(input.Position + 2) != "compensating"));

    TokenListParser<TokenKind, Expression> Call() => Placed<Expression>(
        from function in Path
        from open in One(TokenKind.LeftParen)
        from arguments in Nested(Separated(Value, TokenKind.Comma))
        from close in One(TokenKind.RightParen)
        select (Func<SourceSpan, Expression>)(span => new Expression.Call(function, arguments, span)));

    /// <summary>The one function whose name is a reserved word.</summary>
    TokenListParser<TokenKind, Expression> Distinct() => Placed<Expression>(
        from function in One(TokenKind.Distinct)
        from open in One(TokenKind.LeftParen)
        from argument in Nested(Value)
        from close in One(TokenKind.RightParen)
        select (Func<SourceSpan, Expression>)(span =>
            new Expression.Call(new([function], function.Span), [argument], span)));

    TokenListParser<TokenKind, Expression> LicenceWith() => Placed<Expression>(
        from licence in One(TokenKind.Name)
        from with in One(TokenKind.With)
        from exception in Switch(null,
            (TokenKind.Name, One(TokenKind.Name).Select(Word? (name) => name)),
            (TokenKind.Any, One(TokenKind.Any).IgnoreThen(Spelt("exception")).Select(Word? (_) => null)))
        select (Func<SourceSpan, Expression>)(span => new Expression.LicenceWith(licence, exception, span)));

    TokenListParser<TokenKind, Expression> AgeOf() => Placed<Expression>(
        from age in One(TokenKind.Age)
        from of in One(TokenKind.Of)
        from path in Path
        select (Func<SourceSpan, Expression>)(span => new Expression.AgeOf(path, span)));

    TokenListParser<TokenKind, Expression> Parenthesised() => Placed<Expression>(
        from open in One(TokenKind.LeftParen)
        from inner in Parse.Ref(() => Condition)
        from close in One(TokenKind.RightParen)
        select (Func<SourceSpan, Expression>)(span => new Expression.Parenthesised(inner, span)));

    static Operator OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Plus => Operator.Add,
        TokenKind.Minus => Operator.Subtract,
        TokenKind.Star => Operator.Multiply,
        _ => Operator.Divide,
    };

    static decimal Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;

    DateOnly Day(string text) => _moments.TryReadDate(text, out var day) ? day : DateOnly.MinValue;

    DateTimeOffset Moment(string text) => _moments.TryReadInstant(text, out var moment) ? moment
        : DateTimeOffset.MinValue;
}
