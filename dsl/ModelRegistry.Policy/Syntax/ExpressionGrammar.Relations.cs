using Superpower;
using Superpower.Model;

namespace ModelRegistry.Policy.Syntax;

sealed partial class ExpressionGrammar
{
    readonly TokenListParser<TokenKind, Tail> _relation;
    readonly TokenListParser<TokenKind, Tail> _is;

    TokenListParserResult<TokenKind, Expression> Predicate(TokenList<TokenKind> input)
    {
        var left = Sum(input);
        if (!left.HasValue) return left;
        if (!StartsRelation(left.Remainder))
        {
            Failure.Expect(left.Remainder.Position, "a comparison");
            return left;
        }

        var tail = _relation(left.Remainder);
        if (!tail.HasValue) return TokenListParserResult.CastEmpty<TokenKind, Tail, Expression>(tail);
        if (StartsRelation(tail.Remainder))
        {
            Failure.Say(tail.Remainder.Position, "comparisons cannot be chained", "compared a second time",
                "write `x is between a and b`, or two comparisons with `and`");
            return TokenListParserResult.Empty<TokenKind, Expression>(tail.Remainder);
        }

        var span = left.Value.Span.To(Lexed.Span(tail.Remainder.Position - 1));
        return TokenListParserResult.Value(tail.Value(left.Value, span), input, tail.Remainder);
    }

    bool StartsRelation(TokenList<TokenKind> input) => KindAt(input) is TokenKind.Is or TokenKind.Contains
        or TokenKind.Matches
        or (>= TokenKind.Equal and <= TokenKind.GreaterEqual) || IsRequires(input);

    bool IsRequires(TokenList<TokenKind> input) =>
        KindAt(input) == TokenKind.Name && Lexed.Text(input.Position) == "requires"
            && KindAt(input, 1) == TokenKind.Any;

    TokenListParser<TokenKind, Tail> RelationTable() => Switch(null,
        (TokenKind.Is, One(TokenKind.Is).IgnoreThen(IsTail)),
        (TokenKind.Contains, Contains()),
        (TokenKind.Matches, After(TokenKind.Matches, Relation.Matches)),
        (TokenKind.Equal, After(TokenKind.Equal, Relation.Is)),
        (TokenKind.NotEqual, After(TokenKind.NotEqual, Relation.IsNot)),
        (TokenKind.Less, After(TokenKind.Less, Relation.Less)),
        (TokenKind.LessEqual, After(TokenKind.LessEqual, Relation.AtMost)),
        (TokenKind.Greater, After(TokenKind.Greater, Relation.More)),
        (TokenKind.GreaterEqual, After(TokenKind.GreaterEqual, Relation.AtLeast)),
        (TokenKind.Name, Spelt("requires").IgnoreThen(One(TokenKind.Any))
            .IgnoreThen(After(TokenKind.Of, Relation.RequiresAny))));

    TokenListParserResult<TokenKind, Tail> IsTail(TokenList<TokenKind> input) =>
        IsFormat(input) ? Format()(input) : _is(input);

    /// <summary>
    /// <c>a url</c>: the words are no reserved ones, because every a in artifacts could not be written.
    /// </summary>
    bool IsFormat(TokenList<TokenKind> input) => KindAt(input) == TokenKind.Name
        && Lexed.Text(input.Position) is "a" or "an" && KindAt(input, 1) == TokenKind.Name
            && !Lexed.FirstOfLine[input.Position + 1];

    TokenListParser<TokenKind, Tail> Format() =>
        from article in One(TokenKind.Name)
        from format in One(TokenKind.Name)
        select (Tail)((left, span) => new Expression.HasFormat(left, format, span));

    TokenListParser<TokenKind, Tail> IsTable()
    {
        var value = Plain(Relation.Is);
        var table = Switch("a value",
        [
            .. Tests(false),
            (TokenKind.Not, One(TokenKind.Not).IgnoreThen(NotTable())),
            (TokenKind.One, One(TokenKind.One).IgnoreThen(After(TokenKind.Of, Relation.OneOf))),
            (TokenKind.At, One(TokenKind.At).IgnoreThen(Switch(null,
                (TokenKind.Least, After(TokenKind.Least, Relation.AtLeast)),
                    (TokenKind.Most, After(TokenKind.Most, Relation.AtMost))))),
            (TokenKind.More, One(TokenKind.More).IgnoreThen(After(TokenKind.Than, Relation.More))),
            (TokenKind.Less_, One(TokenKind.Less_).IgnoreThen(After(TokenKind.Than, Relation.Less))),
            (TokenKind.Before, After(TokenKind.Before, Relation.Before)),
            (TokenKind.After, After(TokenKind.After, Relation.After)),
            (TokenKind.Allowed, One(TokenKind.Allowed).IgnoreThen(After(TokenKind.By, Relation.AllowedBy))),
            (TokenKind.Between, Between()),
            (TokenKind.Within, Within()),
            .. StartsOfValues.Select(kind => (kind, value)),
        ]);
        return table;
    }

    TokenListParser<TokenKind, Tail> NotTable() => Switch("a value",
    [
        .. Tests(true),
        (TokenKind.One, One(TokenKind.One).IgnoreThen(After(TokenKind.Of, Relation.NotOneOf))),
        .. StartsOfValues.Select(kind => (kind, Plain(Relation.IsNot))),
    ]);

    /// <summary>What is not present is missing: one meaning is one tree.</summary>
    IEnumerable<(TokenKind, TokenListParser<TokenKind, Tail>)> Tests(bool negated)
    {
        (TokenKind, ValueTest, bool)[] tests = negated
            ? [(TokenKind.Present, ValueTest.Missing, false), (TokenKind.Missing, ValueTest.Present, false),
                (TokenKind.Empty, ValueTest.Empty, true)]
            : [(TokenKind.Present, ValueTest.Present, false), (TokenKind.Missing, ValueTest.Missing, false),
                (TokenKind.Empty, ValueTest.Empty, false)];
        return tests.Select(test => (test.Item1, One(test.Item1).Select(
            _ => (Tail)((left, span) => new Expression.Test(left, test.Item2, test.Item3, span)))));
    }

    TokenListParser<TokenKind, Tail> Contains()
    {
        var group = Switch(null,
            (TokenKind.All, One(TokenKind.All).IgnoreThen(After(TokenKind.Of, Relation.ContainsAll))),
            (TokenKind.Any, One(TokenKind.Any).IgnoreThen(After(TokenKind.Of, Relation.ContainsAny))),
            (TokenKind.None, One(TokenKind.None).IgnoreThen(After(TokenKind.Of, Relation.ContainsNone))));
        var plain = Plain(Relation.Contains);
        return One(TokenKind.Contains).IgnoreThen<TokenKind, Word, Tail>(input =>
            KindAt(input) is TokenKind.All or TokenKind.Any
                || (KindAt(input) == TokenKind.None && KindAt(input, 1) == TokenKind.Of)
                ? group(input) : plain(input));
    }

    TokenListParser<TokenKind, Tail> Between() =>
        from _ in One(TokenKind.Between)
        from low in Value
        from and in One(TokenKind.And)
        from high in Value
        select (Tail)((left, span) => new Expression.Between(left, low, high, span));

    TokenListParser<TokenKind, Tail> Within() =>
        from _ in One(TokenKind.Within)
        from distance in Value
        from of in One(TokenKind.Of)
        from anchor in Value
        select (Tail)((left, span) => new Expression.Within(left, distance, anchor, span));

    TokenListParser<TokenKind, Tail> After(TokenKind word, Relation relation) => One(word).IgnoreThen(Plain(relation));

    TokenListParser<TokenKind, Tail> Plain(Relation relation) =>
        Value.Select(right => (Tail)((left, span) => new Expression.Compare(left, relation, right, span)));
}
