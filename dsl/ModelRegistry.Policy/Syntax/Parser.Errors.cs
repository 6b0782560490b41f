using Superpower;

namespace ModelRegistry.Policy.Syntax;

sealed partial class Parser
{
    /// <summary>Reads one line; the next token must start a line, or close the block.</summary>
    bool TryLine<T>(TokenListParser<TokenKind, T> parser, string context, out T value, Block? block = null)
    {
        var start = _rest.Position;
        _failure.Reset();
        var result = parser(_rest);
        if (result.HasValue && EndsLine(result.Remainder.Position, block))
        {
            (_rest, value) = (result.Remainder, result.Value);
            return true;
        }

        value = default!; // not read when the answer is false
        if (result.HasValue) _failure.Expect(result.Remainder.Position, "the end of the line");
        if (block is not null && FailsAtTheEnd(start)) ReportUnclosed(block, _failure.Position - 1);
        else ReportFailure(start, context);
        Recover(start, block);
        return false;
    }

    bool EndsLine(int index, Block? block) => index >= _lexed.Tokens.Length || _lexed.FirstOfLine[index]
        || (block is not null && _lexed.Tokens[index].Kind == TokenKind.RightBrace);

    bool FailsAtTheEnd(int start) => _failure.Position > start
        && (_failure.Position >= _lexed.Tokens.Length || IsDeclaration(_failure.Position));

    /// <summary>Goes on at the next line that is not deeper than the failed one.</summary>
    void Recover(int start, Block? block)
    {
        var column = _lexed.Column(start);
        Skip();
        while (!_rest.IsAtEnd)
        {
            var index = _rest.Position;
            if (_lexed.FirstOfLine[index] && _lexed.Column(index) <= column)
            {
                var closes = _lexed.Tokens[index].Kind is TokenKind.RightBrace or TokenKind.RightBracket
                    or TokenKind.RightParen;
                if (!closes || _lexed.Column(index) <= (block?.Column ?? 0)) return;
            }

            Skip();
        }
    }

    void ReportFailure(int start, string context)
    {
        var at = _failure.Position;
        if (at < start) at = start;
        if (HasLexicalErrorBetween(start, at)) return;

        if (_failure.Own is { } own)
        {
            _diagnostics.Add(
                Diagnostic.Error("P0100", own.Message, _lexed.Span(Math.Min(at, Last)), own.Label).Help(own.Help));
            return;
        }

        var cutShort = at > Last || (at > start && _lexed.FirstOfLine[at]);
        var index = cutShort ? at - 1 : at;
        var message = cutShort ? $"this line ends too early, in {context}"
            : $"unexpected `{Clip(_lexed.Text(at))}`, in {context}";
        var expected = Expected();
        var diagnostic = Diagnostic.Error(
            "P0100", message, _lexed.Span(index), cutShort ? $"{expected} after this" : expected);
        _diagnostics.Add(cutShort ? diagnostic : Advise(diagnostic, at));
    }

    Diagnostic Advise(Diagnostic diagnostic, int at)
    {
        var (token, text) = (_lexed.Tokens[at].Kind, _lexed.Text(at));
        var words = _failure.Expected.Where(each => each.StartsWith('`')).Select(each => each.Trim('`'));
        if (_spelling.Nearest(text, words) is { } nearest) return diagnostic.Meant(nearest);
        if (_words.IsReserved(token) && _failure.Expected.Contains("a name"))
        {
            return diagnostic.Note($"`{text}` is a reserved word").Help("choose another name");
        }

        if (token == TokenKind.Comma && at > 0 && !_failure.Expected.Contains("`}`"))
        {
            return diagnostic.Help("a list needs braces: `{ a, b }`");
        }

        return _words.LineWords.Contains(text) && _failure.Expected.Contains("the end of the line")
            ? NewLine(diagnostic.Help($"every clause has a line of its own: start a new line before `{text}`"), at)
            : diagnostic;
    }

    Diagnostic NewLine(Diagnostic diagnostic, int index)
    {
        if (index == 0 || _lexed.Offsets is not null) return diagnostic;
        var end = _lexed.Span(index - 1).End;
        return diagnostic.Offer("start a new line",
            new(_lexed.Source, end, _lexed.Span(index).Start - end), "\n  ");
    }

    string Expected()
    {
        var expected = _failure.Expected;
        return expected.Count switch
        {
            0 => "this cannot stand here",
            1 => $"expected {expected[0]}",
            _ => $"expected {string.Join(", ", expected.SkipLast(1))} or {expected[^1]}",
        };
    }

    bool HasLexicalErrorBetween(int first, int last)
    {
        var start = _lexed.Span(first).Start;
        var end = _lexed.Span(Math.Min(last, Last)).End;
        return _lexed.Diagnostics.Any(diagnostic => diagnostic.Span.Start >= start && diagnostic.Span.Start < end);
    }

    int Last => _lexed.Tokens.Length - 1;

    static string Clip(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
