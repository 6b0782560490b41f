namespace ModelRegistry.Policy.Syntax;

/// <summary>
/// The kinds of tokens: values, signs, and one kind for every reserved word, so that parsers switch on it.
/// </summary>
enum TokenKind
{
    Name, LineWord, Number, Percent, Version, Date, Instant, Text, Bad,

    LeftBrace, RightBrace, LeftParen, RightParen, LeftBracket, RightBracket,
    Comma, Colon, Dot, Slash, Plus, Minus, Star,
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,

    As, Of, Between, On, To, Because, By, For, At, Least, Most, With, Before, After, Until, Without, Only, Gives, Be,
    Missing, Present, Every, Some, No, In, Where, Satisfies, Distinct, Among, Exactly, Or, Not, And, If, Then, Is, One,
    More, Less_, Than, Within, Empty, Allowed, Contains, All, Any, None, Matches, Otherwise, Age, True, False,

    /// <summary>The word <c>with</c> at the start of a line: a step of a test, never a licence exception.</summary>
    WithStep,
}
