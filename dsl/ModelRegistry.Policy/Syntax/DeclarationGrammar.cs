using System.Collections.Immutable;
using Superpower;

namespace ModelRegistry.Policy.Syntax;

/// <summary>The pack line, headlines, declarations of one line, and the first lines of blocks.</summary>
sealed class DeclarationGrammar(
    LexedSource lexed, Words words, Failure failure, ExpressionGrammar expressions, ClauseGrammar clauses)
    : Combinators(lexed, words, failure)
{
    public TokenListParser<TokenKind, (Word Name, Word Version)> PackLine =>
        from pack in Spelt("pack")
        from name in clauses.PackName
        from v in Spelt("version")
        from version in clauses.VersionNumber
        select (name, version);

    public TokenListParser<TokenKind, (string, Word)> TextHeadline =>
        from keyword in AnyWord("a headline")
        from text in Text
        select (keyword.Text, text);

    public TokenListParser<TokenKind, (string, Word)> VersionHeadline =>
        from keyword in AnyWord("a headline")
        from version in clauses.VersionNumber
        select (keyword.Text, version);

    /// <summary>
    /// A pack, or a function of the host. A pack may be called <c>function</c>: only a name behind the word makes it
    /// one.
    /// </summary>
    public TokenListParser<TokenKind, Declaration> Import => input =>
        KindAt(input, 1) == TokenKind.Name && Lexed.Text(input.Position + 1) == "function"
            && KindAt(input, 2) == TokenKind.Name && KindAt(input, 3) == TokenKind.LeftParen
            ? Function(input) : Pack(input);

    TokenListParser<TokenKind, Declaration> Function => Placed<Declaration>(
        from import in AnyWord("`import`")
        from function in Spelt("function")
        from name in One(TokenKind.Name)
        from parameters in DefineParameters
        from gives in One(TokenKind.Gives)
        from result in Type
        from v in Spelt("version")
        from version in clauses.VersionNumber
        select (Func<SourceSpan, Declaration>)(span =>
            new Declaration.Function(name, parameters.Items, result, version.Text, span)));

    TokenListParser<TokenKind, Declaration> Pack => Placed<Declaration>(
        from import in AnyWord("`import`")
        from pack in clauses.PackName
        from v in Spelt("version")
        from version in clauses.VersionNumber
        from alias in Optional(TokenKind.As, One(TokenKind.As).IgnoreThen(One(TokenKind.Name)))
        select (Func<SourceSpan, Declaration>)(span => new Declaration.Import(pack, version.Text, alias, span)));

    public TokenListParser<TokenKind, Declaration> Standard => Placed<Declaration>(
        from standard in AnyWord("`standard`")
        from name in One(TokenKind.Name)
        from title in Text
        select (Func<SourceSpan, Declaration>)(span => new Declaration.Standard(name, title, span)));

    public TokenListParser<TokenKind, Declaration> List => Placed<Declaration>(
        from list in AnyWord("`list`")
        from name in One(TokenKind.Name)
        from of in One(TokenKind.Of)
        from type in Type
        from equal in One(TokenKind.Equal)
        from open in One(TokenKind.LeftBrace)
        from items in Separated(expressions.Item, TokenKind.Comma)
        from close in One(TokenKind.RightBrace)
        select (Func<SourceSpan, Declaration>)(span => new Declaration.List(name, type, items, span)));

    public TokenListParser<TokenKind, Declaration> Parameter => Placed<Declaration>(
        from parameter in AnyWord("`parameter`")
        from name in One(TokenKind.Name)
        from colon in One(TokenKind.Colon)
        from type in Type
        from equal in One(TokenKind.Equal)
        from value in expressions.Value
        from bounds in Optional(TokenKind.Between, Bounds)
        from teams in Optional(TokenKind.Comma, Teams)
        select (Func<SourceSpan, Declaration>)(span =>
            new Declaration.Parameter(name, type, value, bounds?.Low, bounds?.High, teams, span)));

    public TokenListParser<TokenKind, Declaration> Define => Placed<Declaration>(
        from define in AnyWord("`define`")
        from name in One(TokenKind.Name)
        from parameters in Optional(TokenKind.LeftParen, DefineParameters)
        from @as in One(TokenKind.As)
        from body in expressions.Condition
        select (Func<SourceSpan, Declaration>)(
            span => new Declaration.Define(name, parameters?.Items ?? [], body, span)));

    public TokenListParser<TokenKind, (Word Name, Word Title)> RuleHeader =>
        from rule in AnyWord("`rule`")
        from name in One(TokenKind.Name)
        from title in Text
        from open in One(TokenKind.LeftBrace)
        select (name, title);

    public TokenListParser<TokenKind, (Word Name, Word Rule)> WaiverHeader =>
        from waiver in AnyWord("`waiver`")
        from name in One(TokenKind.Name)
        from @for in One(TokenKind.For)
        from rule in One(TokenKind.Name)
        from open in One(TokenKind.LeftBrace)
        select (name, rule);

    public TokenListParser<TokenKind, (Word Pack, Word Scope, Word Team)> OverrideHeader =>
        from keyword in AnyWord("`override`")
        from pack in clauses.PackName
        from @for in One(TokenKind.For)
        from scope in One(TokenKind.Name)
        from team in Text
        from open in One(TokenKind.LeftBrace)
        select (pack, scope, team);

    public TokenListParser<TokenKind, (Word Name, PathName? Extends)> SampleHeader =>
        from sample in AnyWord("`sample`")
        from name in One(TokenKind.Name)
        from extends in Extends
        from open in One(TokenKind.LeftBrace)
        select (name, extends);

    public TokenListParser<TokenKind, (Word Title, Word? Rule)> TestHeader =>
        from test in AnyWord("`test`")
        from title in Text
        from rule in Optional(TokenKind.For, One(TokenKind.For).IgnoreThen(One(TokenKind.Name)))
        from open in One(TokenKind.LeftBrace)
        select (title, rule);

    TokenListParser<TokenKind, TypeName> Type => Placed<TypeName>(
        from name in TypeWord
        from of in Optional(TokenKind.Of, One(TokenKind.Of).IgnoreThen(Nested(Parse.Ref(() => Type))))
        select (Func<SourceSpan, TypeName>)(span => new TypeName(name, of, span)));

    /// <summary>A type's name; <c>yes/no</c> is the one with a slash.</summary>
    TokenListParser<TokenKind, Word> TypeWord => input =>
        KindAt(input) == TokenKind.LineWord ? AnyWord("a type")(input)
            : KindAt(input, 1) == TokenKind.Slash ? YesNo(input) : One(TokenKind.Name)(input);

    TokenListParser<TokenKind, Word> YesNo => Placed<Word>(
        from yes in Spelt("yes")
        from slash in One(TokenKind.Slash)
        from no in One(TokenKind.No)
        select (Func<SourceSpan, Word>)(span => new Word("yes/no", span)));

    TokenListParser<TokenKind, PathName?> Extends => input =>
        !input.IsAtEnd && Lexed.Text(input.Position) == "extends"
            ? Spelt("extends").IgnoreThen(expressions.Path).Select(PathName? (path) => path)(input)
            : Superpower.Model.TokenListParserResult.Value<TokenKind, PathName?>(null, input, input);

    TokenListParser<TokenKind, Range> Bounds =>
        from between in One(TokenKind.Between)
        from low in expressions.Value
        from and in One(TokenKind.And)
        from high in expressions.Value
        select new Range(low, high);

    TokenListParser<TokenKind, string> Teams =>
        from comma in One(TokenKind.Comma)
        from teams in Spelt("teams")
        from may in Spelt("may")
        from direction in Direction
        select direction;

    TokenListParser<TokenKind, string> Direction => input =>
    {
        string[] directions = ["lower", "raise", "change"];
        var found = input.IsAtEnd ? "" : Lexed.Text(input.Position);
        if (directions.Contains(found)) return Spelt(found).Select(word => word.Text)(input);
        foreach (var direction in directions) Failure.Expect(input.Position, $"`{direction}`");
        return Superpower.Model.TokenListParserResult.Empty<TokenKind, string>(input);
    };

    TokenListParser<TokenKind, DefineItems> DefineParameters =>
        from open in One(TokenKind.LeftParen)
        from items in Separated(
            from name in One(TokenKind.Name) from colon in One(TokenKind.Colon) from type in Type select (name, type),
            TokenKind.Comma)
        from close in One(TokenKind.RightParen)
        select new DefineItems(items);

    sealed record Range(Expression Low, Expression High);

    sealed record DefineItems(ImmutableArray<(Word Name, TypeName Type)> Items);
}
