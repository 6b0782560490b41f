using Superpower;

namespace ModelRegistry.Policy.Syntax;

/// <summary>The lines of rules and waivers, each by its first word.</summary>
sealed class ClauseGrammar : Combinators
{
    readonly ExpressionGrammar _expressions;

    public ClauseGrammar(LexedSource lexed, Words words, Failure failure, ExpressionGrammar expressions)
        : base(lexed, words, failure)
    {
        _expressions = expressions;
        Clauses = new Dictionary<string, TokenListParser<TokenKind, Clause>>
        {
            ["block"] = On(), ["warn"] = On(), ["note"] = On(),
            ["applies"] = Applies(), ["require"] = Require(),
            ["because"] = Says(), ["fix"] = Says(), ["owner"] = Says(), ["describes"] = Says(), ["see"] = Says(),
            ["maps"] = Maps(), ["obliges"] = Obliges(), ["waivable"] = Waivable(), ["never"] = Never(),
            ["grandfather"] = Grandfather(), ["retired"] = Retired(), ["missing"] = MissingWarns(),
        };
        WaiverLines = new Dictionary<string, TokenListParser<TokenKind, WaiverLine>>
        {
            ["models"] = Models(), ["until"] = Until(), ["granted"] = Granted(),
            ["because"] = Because(), ["controls"] = Controls(),
        };
    }

    public IReadOnlyDictionary<string, TokenListParser<TokenKind, Clause>> Clauses { get; }

    public IReadOnlyDictionary<string, TokenListParser<TokenKind, WaiverLine>> WaiverLines { get; }

    public TokenListParser<TokenKind, EventName> Event => Placed<EventName>(
        from name in One(TokenKind.Name)
        from target in Optional(TokenKind.To, One(TokenKind.To).IgnoreThen(One(TokenKind.Name)))
        select (Func<SourceSpan, EventName>)(span => new EventName(name, target, span)));

    /// <summary><c>ai/baseline</c>.</summary>
    public TokenListParser<TokenKind, Word> PackName => Placed<Word>(
        from parts in Separated(One(TokenKind.Name), TokenKind.Slash)
        select (Func<SourceSpan, Word>)(span => new Word(string.Join('/', parts.Select(part => part.Text)), span)));

    public TokenListParser<TokenKind, Word> VersionNumber => Switch("a version",
        (TokenKind.Version, One(TokenKind.Version)), (TokenKind.Number, One(TokenKind.Number)));

    public TokenListParser<TokenKind, (DateOnly Day, SourceSpan Span)> Day => input =>
    {
        var moments = new Moments();
        return One(TokenKind.Date)
            .Select(word => (moments.TryReadDate(word.Text, out var day) ? day : DateOnly.MaxValue, word.Span))(input);
    };

    TokenListParser<TokenKind, Clause> On() => Placed<Clause>(
        from level in AnyWord("a level")
        from @on in One(TokenKind.On)
        from events in Separated(Event, TokenKind.Comma)
        select (Func<SourceSpan, Clause>)(span => new Clause.On(level.Text, events, span)));

    TokenListParser<TokenKind, Clause> Applies() => Placed<Clause>(
        from applies in AnyWord("`applies`")
        from when in Spelt("when")
        from condition in _expressions.Condition
        select (Func<SourceSpan, Clause>)(span => new Clause.Applies(condition, span)));

    TokenListParser<TokenKind, Clause> Require() => Placed<Clause>(
        from require in AnyWord("`require`")
        from condition in _expressions.Condition
        select (Func<SourceSpan, Clause>)(span => new Clause.Require(condition, span)));

    TokenListParser<TokenKind, Clause> Says() => Placed<Clause>(
        from keyword in AnyWord("a word")
        from text in Text
        select (Func<SourceSpan, Clause>)(span => new Clause.Says(keyword.Text, text, span)));

    TokenListParser<TokenKind, Clause> Maps() => Placed<Clause>(
        from maps in AnyWord("`maps`")
        from to in One(TokenKind.To)
        from pairs in Separated(
            from standard in One(TokenKind.Name) from id in Text select (standard, id), TokenKind.Comma)
        select (Func<SourceSpan, Clause>)(span => new Clause.Maps(pairs, span)));

    TokenListParser<TokenKind, Clause> Obliges() => Placed<Clause>(
        from obliges in AnyWord("`obliges`")
        from names in Separated(One(TokenKind.Name), TokenKind.Comma)
        select (Func<SourceSpan, Clause>)(span => new Clause.Obliges(names, span)));

    TokenListParser<TokenKind, Clause> Waivable() => Placed<Clause>(
        from waivable in AnyWord("`waivable`")
        from @by in One(TokenKind.By)
        from roles in Separated(One(TokenKind.Name), TokenKind.Comma)
        from longest in Optional(TokenKind.For, One(TokenKind.For).IgnoreThen(One(TokenKind.At))
            .IgnoreThen(One(TokenKind.Most)).IgnoreThen(_expressions.Value))
        from controls in Optional(TokenKind.With,
            One(TokenKind.With).IgnoreThen(Spelt("compensating")).IgnoreThen(Spelt("controls")))
        select (Func<SourceSpan, Clause>)(span => new Clause.Waivable(roles, longest, controls is not null, span)));

    TokenListParser<TokenKind, Clause> Never() => Placed<Clause>(
        from never in AnyWord("`never`")
        from waivable in Spelt("waivable")
        select (Func<SourceSpan, Clause>)(span => new Clause.NeverWaivable(span)));

    TokenListParser<TokenKind, Clause> Grandfather() => Placed<Clause>(
        from grandfather in AnyWord("`grandfather`")
        from models in Spelt("models")
        from registered in Spelt("registered")
        from b in One(TokenKind.Before)
        from before in Day
        from u in One(TokenKind.Until)
        from until in Day
        select (Func<SourceSpan, Clause>)(span => new Clause.Grandfather(before.Day, until.Day, span)));

    TokenListParser<TokenKind, Clause> Retired() => Placed<Clause>(
        from retired in AnyWord("`retired`")
        from day in Day
        select (Func<SourceSpan, Clause>)(span => new Clause.Retired(day.Day, span)));

    TokenListParser<TokenKind, Clause> MissingWarns() => Placed<Clause>(
        from missing in One(TokenKind.Missing)
        from evidence in Spelt("evidence")
        from warns in Spelt("warns")
        select (Func<SourceSpan, Clause>)(span => new Clause.MissingWarns(span)));

    TokenListParser<TokenKind, WaiverLine> Models() => Placed<WaiverLine>(
        from models in AnyWord("`models`")
        from name in PackName
        from version in OptionalVersion()
        select (Func<SourceSpan, WaiverLine>)(span => new WaiverLine.Models(name, version?.Text, span)));

    TokenListParser<TokenKind, Word?> OptionalVersion() => input =>
        !input.IsAtEnd && Lexed.Text(input.Position) == "version" && !Lexed.FirstOfLine[input.Position]
            ? Spelt("version").IgnoreThen(VersionNumber).Select(Word? (word) => word)(input)
            : Superpower.Model.TokenListParserResult.Value<TokenKind, Word?>(null, input, input);

    TokenListParser<TokenKind, WaiverLine> Until() => Placed<WaiverLine>(
        from until in One(TokenKind.Until)
        from day in Day
        select (Func<SourceSpan, WaiverLine>)(span => new WaiverLine.Until(day.Day, day.Span, span)));

    TokenListParser<TokenKind, WaiverLine> Granted() => Placed<WaiverLine>(
        from granted in AnyWord("`granted`")
        from b in One(TokenKind.By)
        from @by in Text
        from @as in One(TokenKind.As)
        from role in One(TokenKind.Name)
        from @on in One(TokenKind.On)
        from day in Day
        select (Func<SourceSpan, WaiverLine>)(span => new WaiverLine.Granted(@by, role, day.Day, span)));

    TokenListParser<TokenKind, WaiverLine> Because() => Placed<WaiverLine>(
        from because in One(TokenKind.Because)
        from text in Text
        select (Func<SourceSpan, WaiverLine>)(span => new WaiverLine.Because(text, span)));

    TokenListParser<TokenKind, WaiverLine> Controls() => Placed<WaiverLine>(
        from controls in AnyWord("`controls`")
        from texts in Separated(Text, TokenKind.Comma)
        select (Func<SourceSpan, WaiverLine>)(span => new WaiverLine.Controls(texts, span)));
}
