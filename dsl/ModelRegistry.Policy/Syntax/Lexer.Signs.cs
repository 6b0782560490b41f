using System.Globalization;

namespace ModelRegistry.Policy.Syntax;

sealed partial class Lexer
{
    void ReadSign()
    {
        var (c, next) = (_text[_at], Peek(_at + 1));
        switch (c, next)
        {
            case ('<', '='): Add(TokenKind.LessEqual, _at + 2); break;
            case ('>', '='): Add(TokenKind.GreaterEqual, _at + 2); break;
            case ('!', '='): Add(TokenKind.NotEqual, _at + 2); break;
            case ('=', '='): Foreign(TokenKind.Equal, 2, "write `is` or `=`"); break;
            case ('&', '&'): Foreign(TokenKind.And, 2, "write `and`"); break;
            case ('|', '|'): Foreign(TokenKind.Or, 2, "write `or`"); break;
            case ('!', _): Foreign(TokenKind.Not, 1, "write `not`"); break;
            case ('≤', _): Add(TokenKind.LessEqual, _at + 1); break;
            case ('≥', _): Add(TokenKind.GreaterEqual, _at + 1); break;
            case ('≠', _): Add(TokenKind.NotEqual, _at + 1); break;
            default: ReadSingleSign(c); break;
        }
    }

    void ReadSingleSign(char c)
    {
        var kind = c switch
        {
            '{' => TokenKind.LeftBrace,
            '}' => TokenKind.RightBrace,
            '(' => TokenKind.LeftParen,
            ')' => TokenKind.RightParen,
            '[' => TokenKind.LeftBracket,
            ']' => TokenKind.RightBracket,
            ',' => TokenKind.Comma,
            ':' => TokenKind.Colon,
            '.' => TokenKind.Dot,
            '/' => TokenKind.Slash,
            '+' => TokenKind.Plus,
            '-' => TokenKind.Minus,
            '*' => TokenKind.Star,
            '=' => TokenKind.Equal,
            '<' => TokenKind.Less,
            '>' => TokenKind.Greater,
            _ => TokenKind.Bad,
        };
        if (kind == TokenKind.Bad) Unknown(c);
        else Add(kind, _at + 1);
    }

    void Unknown(char c)
    {
        var width = char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(_at + 1)) ? 2 : 1;
        var shown = char.IsControl(c) || char.IsSurrogate(c) && width == 1
            ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}")
            : _text.Substring(_at, width);
        var help = c switch
        {
            ';' => "a clause ends with its line; no sign is needed",
            '\'' or '“' or '”' or '„' => "write texts between straight double quotes, `\"...\"`",
            _ => null,
        };
        Report("P0002", $"`{shown}` is not of this language", _at, _at + width, help: help);
        Add(TokenKind.Bad, _at + width);
    }

    void Foreign(TokenKind kind, int width, string help)
    {
        Report("P0002", $"`{_text.Substring(_at, width)}` is not of this language", _at, _at + width, help: help);
        Add(kind, _at + width);
    }
}
