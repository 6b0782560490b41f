using System.Collections.Immutable;
using Superpower;

namespace ModelRegistry.Policy.Syntax;

/// <summary>The lines of tests and tables, each by its first word.</summary>
sealed class StepGrammar : Combinators
{
    readonly ExpressionGrammar _expressions;
    readonly ClauseGrammar _clauses;

    public StepGrammar(
        LexedSource lexed, Words words, Failure failure, ExpressionGrammar expressions, ClauseGrammar clauses)
        : base(lexed, words, failure)
    {
        (_expressions, _clauses) = (expressions, clauses);
        Steps = new Dictionary<string, TokenListParser<TokenKind, Step>>
        {
            ["given"] = Given(), ["with"] = With(), ["without"] = Without(), ["waived"] = Waived(),
            ["on"] = On(), ["vary"] = Vary(), ["expect"] = Expect(),
        };
    }

    public IReadOnlyDictionary<string, TokenListParser<TokenKind, Step>> Steps { get; }

    TokenListParser<TokenKind, Step> Given() => Placed<Step>(
        from given in AnyWord("`given`")
        from sample in _expressions.Path
        select (Func<SourceSpan, Step>)(span => new Step.Given(sample, span)));

    TokenListParser<TokenKind, Step> With() => Placed<Step>(
        from with in One(TokenKind.WithStep)
        from value in _expressions.Assignment
        select (Func<SourceSpan, Step>)(span => new Step.With(value, span)));

    TokenListParser<TokenKind, Step> Without() => Placed<Step>(
        from without in One(TokenKind.Without)
        from path in _expressions.Path
        select (Func<SourceSpan, Step>)(span => new Step.Without(path, span)));

    TokenListParser<TokenKind, Step> Waived() => Placed<Step>(
        from waived in AnyWord("`waived`")
        from rule in One(TokenKind.Name)
        from b in One(TokenKind.By)
        from @by in One(TokenKind.Name)
        from u in One(TokenKind.Until)
        from until in _clauses.Day
        select (Func<SourceSpan, Step>)(span => new Step.Waived(rule, @by, until.Day, span)));

    TokenListParser<TokenKind, Step> On() => Placed<Step>(
        from @on in One(TokenKind.On)
        from name in _clauses.Event
        from at in At()
        select (Func<SourceSpan, Step>)(span => new Step.On(name, at, span)));

    /// <summary><c>event</c> alone is no field that a value could be put in: its rows are events.</summary>
    TokenListParser<TokenKind, Step> Vary()
    {
        var values = VaryValues();
        var events = VaryEvents();
        return input => KindAt(input, 2) == TokenKind.LeftBrace && Lexed.Text(input.Position + 1) == "event"
            ? events(input) : values(input);
    }

    TokenListParser<TokenKind, Step> VaryValues() => Placed<Step>(
        from vary in AnyWord("`vary`")
        from path in _expressions.Path
        from rows in Rows(Row())
        select (Func<SourceSpan, Step>)(span => new Step.Vary(path, rows, span)));

    TokenListParser<TokenKind, Step> VaryEvents() => Placed<Step>(
        from vary in AnyWord("`vary`")
        from happening in One(TokenKind.Name)
        from rows in Rows(EventRow())
        select (Func<SourceSpan, Step>)(span => new Step.VaryEvent(rows, span)));

    TokenListParser<TokenKind, (Expression Value, Word Verdict)> Row() =>
        from value in _expressions.Value
        from gives in One(TokenKind.Gives)
        from verdict in AnyWord("a verdict")
        select (value, verdict);

    TokenListParser<TokenKind, (EventName Event, Expression? At, Word Verdict)> EventRow() =>
        from name in _clauses.Event
        from at in At()
        from gives in One(TokenKind.Gives)
        from verdict in AnyWord("a verdict")
        select (name, at, verdict);

    TokenListParser<TokenKind, Expression?> At() =>
        Optional(TokenKind.At, One(TokenKind.At).IgnoreThen(_expressions.Value));

    TokenListParser<TokenKind, ImmutableArray<T>> Rows<T>(TokenListParser<TokenKind, T> row) =>
        from open in One(TokenKind.LeftBrace)
        from first in row
        from rows in MoreRows(row)
        from close in One(TokenKind.RightBrace)
        select (ImmutableArray<T>)[first, .. rows];

    TokenListParser<TokenKind, List<T>> MoreRows<T>(TokenListParser<TokenKind, T> row) => input =>
    {
        List<T> rows = [];
        var rest = input;
        while (KindAt(rest) is not (null or TokenKind.RightBrace))
        {
            var result = row(rest);
            if (!result.HasValue)
                return Superpower.Model.TokenListParserResult.CastEmpty<TokenKind, T, List<T>>(result);
            rows.Add(result.Value);
            rest = result.Remainder;
        }

        return Superpower.Model.TokenListParserResult.Value(rows, input, rest);
    };

    TokenListParser<TokenKind, Step> Expect()
    {
        var outcome = Outcome();
        var verdict = Verdict();
        return input => KindAt(input, 1) == TokenKind.Name && Lexed.Text(input.Position + 1) is "pass" or "warn"
            or "block" or "note"
            && KindAt(input, 2) is not (TokenKind.Comma or TokenKind.To)
                ? outcome(input) : verdict(input);
    }

    TokenListParser<TokenKind, Step> Outcome() => Placed<Step>(
        from expect in AnyWord("`expect`")
        from outcome in AnyWord("an outcome")
        select (Func<SourceSpan, Step>)(span => new Step.ExpectOutcome(outcome, span)));

    TokenListParser<TokenKind, Step> Verdict() => Placed<Step>(
        from expect in AnyWord("`expect`")
        from only in Optional(TokenKind.Only, One(TokenKind.Only))
        from rules in Separated(One(TokenKind.Name), TokenKind.Comma)
        from to in One(TokenKind.To)
        from be in Optional(TokenKind.Be, One(TokenKind.Be))
        from verdict in AnyWord("a verdict")
        from missing in OptionalPath()
        from because in Optional(TokenKind.Because, One(TokenKind.Because).IgnoreThen(Text))
        select (Func<SourceSpan, Step>)(span =>
            new Step.ExpectVerdict(only is not null, rules, verdict, missing, because, span)));

    TokenListParser<TokenKind, PathName?> OptionalPath() => input =>
        KindAt(input) == TokenKind.Name && !Lexed.FirstOfLine[input.Position]
            ? _expressions.Path.Select(PathName? (path) => path)(input)
            : Superpower.Model.TokenListParserResult.Value<TokenKind, PathName?>(null, input, input);
}
