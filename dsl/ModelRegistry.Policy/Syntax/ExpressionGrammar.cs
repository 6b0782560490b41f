using Superpower;
using Superpower.Model;

namespace ModelRegistry.Policy.Syntax;

/// <summary>Conditions: and, or, not, if, quantifiers. One instance a file, because it counts its own depth.</summary>
sealed partial class ExpressionGrammar : Combinators
{
    readonly TokenListParser<TokenKind, Expression> _negation;

    public ExpressionGrammar(LexedSource lexed, Words words, Failure failure) : base(lexed, words, failure)
    {
        Path = PathParser();
        Value = input => Sum(input);
        _primary = PrimaryTable();
        _is = IsTable();
        _relation = RelationTable();
        _negation = NegationTable();
        Condition = Nested<Expression>(Disjunction);
    }

    public TokenListParser<TokenKind, Expression> Condition { get; }

    /// <summary>A value without a comparison: parameters, samples, tables.</summary>
    public TokenListParser<TokenKind, Expression> Value { get; }

    public TokenListParser<TokenKind, PathName> Path { get; }

    TokenListParserResult<TokenKind, Expression> Disjunction(TokenList<TokenKind> input) =>
        Joined(input, Conjunction, TokenKind.Or, (parts, span) => new Expression.Or(parts, span));

    TokenListParserResult<TokenKind, Expression> Conjunction(TokenList<TokenKind> input) =>
        Joined(input, _negation, TokenKind.And, (parts, span) => new Expression.And(parts, span));

    TokenListParserResult<TokenKind, Expression> Joined(
        TokenList<TokenKind> input,
        TokenListParser<TokenKind, Expression> part,
        TokenKind word,
        Func<System.Collections.Immutable.ImmutableArray<Expression>, SourceSpan, Expression> join)
    {
        var result = Separated(part, word)(input);
        if (!result.HasValue)
        {
            return TokenListParserResult.CastEmpty<TokenKind, System.Collections.Immutable.ImmutableArray<Expression>,
                Expression>(result);
        }

        var parts = result.Value;
        var joined = parts.Length == 1 ? parts[0] : join(parts, parts[0].Span.To(parts[^1].Span));
        return TokenListParserResult.Value(joined, input, result.Remainder);
    }

    TokenListParser<TokenKind, Expression> NegationTable()
    {
        var table = Switch<Expression>(
            null, (TokenKind.Not, Not()), (TokenKind.If, IfThen()), (TokenKind.Every, Every()),
            (TokenKind.Some, Some(TokenKind.Some)), (TokenKind.No, Some(TokenKind.No)),
            (TokenKind.At, Count()), (TokenKind.Exactly, Count()));
        return input => KindAt(input) is TokenKind.Not or TokenKind.If or TokenKind.Every or TokenKind.Some
            or TokenKind.No
            or TokenKind.At or TokenKind.Exactly ? table(input) : Predicate(input);
    }

    TokenListParser<TokenKind, Expression> Negation => Nested<Expression>(input => _negation(input));

    TokenListParser<TokenKind, Expression> Not() => Placed<Expression>(
        from _ in One(TokenKind.Not)
        from operand in Negation
        select (Func<SourceSpan, Expression>)(span => new Expression.Not(operand, span)));

    TokenListParser<TokenKind, Expression> IfThen() => Placed<Expression>(
        from _ in One(TokenKind.If)
        from condition in Parse.Ref(() => Condition)
        from then in One(TokenKind.Then)
        from consequence in Negation
        select (Func<SourceSpan, Expression>)(span => new Expression.IfThen(condition, consequence, span)));

    TokenListParser<TokenKind, Expression> Every() => Placed<Expression>(
        from _ in One(TokenKind.Every)
        from variable in One(TokenKind.Name)
        from @in in One(TokenKind.In)
        from collection in Path
        from @where in Where()
        from satisfies in One(TokenKind.Satisfies)
        from body in Parse.Ref(() => Condition)
        select (Func<SourceSpan, Expression>)(span => new Expression.Every(variable, collection, @where, body, span)));

    TokenListParser<TokenKind, Expression> Some(TokenKind word) => Placed<Expression>(
        from _ in One(word)
        from variable in One(TokenKind.Name)
        from @in in One(TokenKind.In)
        from collection in Path
        from @where in Where()
        select (Func<SourceSpan, Expression>)(span =>
            new Expression.Some(word == TokenKind.No, variable, collection, @where, span)));

    TokenListParser<TokenKind, Expression> Count() => Placed<Expression>(
        from quantity in QuantityWords()
        from number in One(TokenKind.Number)
        from distinct in Optional(TokenKind.Distinct, DistinctPath())
        from variable in One(TokenKind.Name)
        from @in in One(TokenKind.In)
        from collection in Path
        from @where in Where()
        select (Func<SourceSpan, Expression>)(span =>
            new Expression.Count(quantity, Decimal(number.Text), distinct, variable, collection, @where, span)));

    TokenListParser<TokenKind, Quantity> QuantityWords()
    {
        var least = Switch(null,
            (TokenKind.Least, One(TokenKind.Least).Select(_ => Quantity.AtLeast)),
            (TokenKind.Most, One(TokenKind.Most).Select(_ => Quantity.AtMost)));
        return Switch(null,
            (TokenKind.At, One(TokenKind.At).IgnoreThen(least)),
            (TokenKind.Exactly, One(TokenKind.Exactly).Select(_ => Quantity.Exactly)));
    }

    TokenListParser<TokenKind, PathName> DistinctPath() =>
        from _ in One(TokenKind.Distinct)
        from path in Path
        from among in One(TokenKind.Among)
        select path;

    TokenListParser<TokenKind, Expression?> Where() => Optional(TokenKind.Where,
        from _ in One(TokenKind.Where)
        from condition in Parse.Ref(() => Condition)
        select condition);
}
