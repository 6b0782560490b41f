using System.Collections.Frozen;

namespace ModelRegistry.Policy.Syntax;

/// <summary>The words of the language: the reserved ones, those that only start lines, and the units.</summary>
sealed class Words
{
    readonly FrozenDictionary<string, TokenKind> _reserved;
    readonly string[] _spellings = new string[(int)TokenKind.WithStep + 1];

    public Words()
    {
        var reserved = new Dictionary<string, TokenKind>(StringComparer.Ordinal);
        for (var kind = TokenKind.As; kind <= TokenKind.False; kind++)
        {
            reserved[kind.ToString().TrimEnd('_').ToLowerInvariant()] = kind;
        }

        _reserved = reserved.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var (word, kind) in reserved) _spellings[(int)kind] = word;
        _spellings[(int)TokenKind.WithStep] = "with";
        AddSigns();
    }

    /// <summary>Words that can start a declaration of a file.</summary>
    public FrozenSet<string> Declarations { get; } = Set(
        "import", "standard", "list", "parameter", "define", "rule", "waiver", "override", "sample", "test", "table");

    /// <summary>Words that have a meaning only as the first word of a line.</summary>
    public FrozenSet<string> LineWords { get; } = Set(
        "pack", "title", "owner", "describes", "language", "schema", "applies", "import", "standard", "list",
            "parameter",
        "define", "rule", "waiver", "override", "sample", "test", "table", "block", "warn", "note", "require", "fix",
        "maps", "obliges", "waivable", "never", "grandfather", "models", "granted", "controls", "given", "waived",
            "vary",
        "expect", "see", "retired");

    /// <summary>Units that may follow a number after a space.</summary>
    public FrozenSet<string> Units { get; } = Set(
        "ms", "s", "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
        "month", "months", "year", "years", "B", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB");

    /// <summary>The kind of a reserved word, or <see cref="TokenKind.Name"/>.</summary>
    public TokenKind KindOf(string word) => _reserved.GetValueOrDefault(word, TokenKind.Name);

    /// <summary>
    /// Whether a token of this kind is written as a word, so that it may be a field's name after a dot.
    /// </summary>
    public bool IsWord(TokenKind kind) =>
        kind is TokenKind.Name or TokenKind.LineWord || (kind >= TokenKind.As && kind <= TokenKind.WithStep);

    public bool IsReserved(TokenKind kind) => kind >= TokenKind.As && kind <= TokenKind.WithStep;

    /// <summary>
    /// How messages name what was expected: the word or sign in backticks, or what kind of thing it is.
    /// </summary>
    public string Expected(TokenKind kind) => kind switch
    {
        TokenKind.Name => "a name",
        TokenKind.Number => "a number",
        TokenKind.Text => "a text in quotes",
        TokenKind.Date => "a date",
        TokenKind.Version => "a version",
        _ => $"`{_spellings[(int)kind]}`",
    };

    void AddSigns()
    {
        (TokenKind Kind, string Sign)[] signs =
        [
            (TokenKind.LeftBrace, "{"), (TokenKind.RightBrace, "}"), (TokenKind.LeftParen, "("),
                (TokenKind.RightParen, ")"),
            (TokenKind.LeftBracket, "["), (TokenKind.RightBracket, "]"), (TokenKind.Comma, ","), (TokenKind.Colon, ":"),
            (TokenKind.Dot, "."), (TokenKind.Slash, "/"), (TokenKind.Plus, "+"), (TokenKind.Minus, "-"),
            (TokenKind.Star, "*"), (TokenKind.Equal, "="), (TokenKind.NotEqual, "!="), (TokenKind.Less, "<"),
            (TokenKind.LessEqual, "<="), (TokenKind.Greater, ">"), (TokenKind.GreaterEqual, ">="),
        ];
        foreach (var (kind, sign) in signs) _spellings[(int)kind] = sign;
    }

    static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
