using Superpower.Model;

namespace ModelRegistry.Policy.Syntax;

/// <summary>
/// Cuts a pack into tokens. It never stops at an error: what it cannot read becomes a token and a diagnostic.
/// Files of more than <see cref="MaxLength"/> characters are not read.
/// </summary>
sealed partial class Lexer(SourceText source, Words words)
{
    public const int MaxLength = 1_048_576;

    readonly string _text = source.Text;
    readonly List<Token<TokenKind>> _tokens = [];
    readonly List<bool> _firstOfLine = [];
    readonly List<Comment> _comments = [];
    readonly List<Diagnostic> _diagnostics = [];
    int _at;
    int _line = 1;
    int _lineStart;
    bool _lineIsEmpty = true;

    public LexedSource Read()
    {
        if (_text.Length > MaxLength) _diagnostics.Add(TooLong());
        else ReadAll();
        return new(source, [.. _tokens], [.. _firstOfLine], _comments, _diagnostics);
    }

    void ReadAll()
    {
        if (_text.StartsWith('\uFEFF')) _at = 1;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '\n') NextLine();
            else if (char.IsWhiteSpace(c)) _at++;
            else if (c == '#') ReadComment();
            else if (char.IsAsciiDigit(c)) ReadNumber();
            else if (IsNameStart(c)) ReadName();
            else if (c == '"') ReadText();
            else ReadSign();
        }
    }

    void NextLine()
    {
        _at++;
        _line++;
        _lineStart = _at;
        _lineIsEmpty = true;
    }

    void ReadComment()
    {
        var end = EndOfLine();
        _comments.Add(new(_text[_at..end], Span(_at, end), _tokens.Count, !_lineIsEmpty));
        _at = end;
    }

    void ReadText()
    {
        var (start, end) = (_at, EndOfLine());
        var i = _at + 1;
        while (i < end && _text[i] != '"')
        {
            if (_text[i] == '\\' && i + 1 < end)
            {
                if (_text[i + 1] is not ('"' or '\\')) Report(
                    "P0004", "a backslash stands only before `\"` or `\\`", i, i + 2);
                i++;
            }

            i++;
        }

        if (i >= end)
        {
            Report("P0001", "this text is never closed", start, end, "a `\"` is missing at its end");
            Add(TokenKind.Text, end);
            return;
        }

        Add(TokenKind.Text, i + 1);
    }

    void ReadName()
    {
        var end = _at + 1;
        while (end < _text.Length && IsNamePart(_text[end])) end++;
        var hyphenated = false;
        while (true)
        {
            if (Peek(end) == '-' && char.IsAsciiLetterOrDigit(Peek(end + 1))) hyphenated = true;
            else if (!(hyphenated && Peek(end) == '.' && char.IsAsciiDigit(Peek(end + 1)))) break;
            end += 2;
            while (char.IsAsciiLetterOrDigit(Peek(end))) end++;
        }

        var word = _text[_at..end];
        var kind = words.KindOf(word);
        if (_lineIsEmpty && kind == TokenKind.With) kind = TokenKind.WithStep;
        if (_lineIsEmpty && kind == TokenKind.Name && Peek(end) != '.' && words.LineWords.Contains(word)) kind =
            TokenKind.LineWord;
        Add(kind, end);
    }

    void Add(TokenKind kind, int end)
    {
        var position = new Position(_at, _line, _at - _lineStart + 1);
        _tokens.Add(new(kind, new TextSpan(_text, position, end - _at)));
        _firstOfLine.Add(_lineIsEmpty);
        _lineIsEmpty = false;
        _at = end;
    }

    void Report(string code, string message, int start, int end, string label = "", string? help = null) =>
        _diagnostics.Add(Diagnostic.Error(code, message, Span(start, end), label).Help(help));

    Diagnostic TooLong() => Diagnostic.Error(
        "P0005", $"this file has {_text.Length} characters; a pack has at most {MaxLength}", new(source, 0, 0))
        .Help("cut it into several packs that import each other");

    SourceSpan Span(int start, int end) => new(source, start, end - start);

    int EndOfLine()
    {
        var end = _text.IndexOf('\n', _at);
        if (end < 0) end = _text.Length;
        return end > _at && _text[end - 1] == '\r' ? end - 1 : end;
    }

    char Peek(int index) => index < _text.Length ? _text[index] : '\0';

    static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
