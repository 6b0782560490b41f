using System.Globalization;

namespace ModelRegistry.Policy.Syntax;

sealed partial class Lexer
{
    void ReadNumber()
    {
        if (TryReadDate()) return;

        var (end, dots) = (EndOfDigits(_at), 0);
        while (Peek(end) == '.' && char.IsAsciiDigit(Peek(end + 1)))
        {
            end = EndOfDigits(end + 1);
            dots++;
        }

        if (dots == 2) end = EndOfVersion(end);
        if (dots > 2)
        {
            Report("P0006", $"`{_text[_at..end]}` is neither a number nor a version", _at, end,
                "a version has three parts");
            Add(TokenKind.Version, end);
        }
        else if (dots < 2 && Peek(end) == '%') Add(TokenKind.Percent, CheckSize(end) + 1);
        else if (dots < 2 && IsNameStart(Peek(end))) ReadGluedUnit(end);
        else Add(dots == 2 ? TokenKind.Version : TokenKind.Number, dots == 2 ? end : CheckSize(end));
    }

    bool TryReadDate()
    {
        if (!Looks(_at, "dddd-dd-dd") || char.IsAsciiDigit(Peek(_at + 10))) return false;

        var end = _at + 10;
        if (Peek(end) == 'T' && char.IsAsciiDigit(Peek(end + 1)))
        {
            while (char.IsAsciiDigit(Peek(end)) || Peek(end) is 'T' or 'Z' or ':' or '.' or '+'
                || IsOffsetSign(end)) end++;
            var text = _text[_at..end];
            if (!new Moments().TryReadInstant(text, out _)) ReportInstant(text, end);
            Add(TokenKind.Instant, end);
            return true;
        }

        var day = _text[_at..end];
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Report("P0007", $"there is no day {day}", _at, end);
        }

        Add(TokenKind.Date, end);
        return true;
    }

    bool IsOffsetSign(int index) => Peek(index) == '-' && char.IsAsciiDigit(Peek(index + 1));

    void ReportInstant(string text, int end)
    {
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;
        if (hasOffset) Report("P0007", $"there is no moment {text}", _at, end);
        else Report(
            "P0008", "a time of day needs its offset", _at, end, "in which time zone?", $"write `{text}Z` for UTC");
    }

    void ReadGluedUnit(int digits)
    {
        var end = digits;
        while (IsNamePart(Peek(end)) || Peek(end) is '.' or '-' && char.IsAsciiLetterOrDigit(Peek(end + 1))) end++;
        var (number, unit, whole) = (_text[_at..digits], _text[digits..end], _text[_at..end]);
        if (words.Units.Contains(unit))
        {
            Report("P0003", $"`{whole}` needs a space", _at, end, "a number and its unit are two words",
                $"write `{number} {unit}`");
            Add(TokenKind.Number, digits);
            Add(TokenKind.Name, end);
            return;
        }

        Report("P0003", $"`{whole}` is neither a number nor a name", _at, end, "a name does not start with a digit",
            $"write `\"{whole}\"` in quotes, or a space between the number and its unit");
        Add(TokenKind.Text, end);
    }

    int CheckSize(int end)
    {
        var text = _text[_at..end];
        if (text.Length > 20) Report("P0006", "this number is too long", _at, end, "at most 20 characters are read");
        return end;
    }

    int EndOfDigits(int index)
    {
        while (char.IsAsciiDigit(Peek(index))) index++;
        return index;
    }

    int EndOfVersion(int index)
    {
        while (Peek(index) is '-' or '+' or '.' && char.IsAsciiLetterOrDigit(Peek(index + 1)))
        {
            index++;
            while (char.IsAsciiLetterOrDigit(Peek(index))) index++;
        }

        return index;
    }

    bool Looks(int index, string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = Peek(index + i);
            if (pattern[i] == 'd' ? !char.IsAsciiDigit(c) : c != pattern[i]) return false;
        }

        return true;
    }
}
