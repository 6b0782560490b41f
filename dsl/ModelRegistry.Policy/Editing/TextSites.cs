using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Editing;

/// <summary>Finds the line of the text form that a place belongs to, in files with mistakes too.</summary>
sealed class TextSites(Words words, ClauseWords clauseWords)
{
    public Site At(SourceText source, int offset)
    {
        var text = source.Text[..offset];
        var lexed = new Lexer(new(source.Name, text), words).Read();
        var (block, header, start, depth) = (BlockKind.Pack, -1, -1, 0);
        for (var i = 0; i < lexed.Tokens.Length; i++)
        {
            var kind = lexed.Tokens[i].Kind;
            if (IsDeclaration(lexed, i)) (block, header, start, depth) = (BlockKind.Pack, -1, i, 0);
            else if (block != BlockKind.Pack && kind == TokenKind.RightBrace && Closes(lexed, i, header, depth))
            {
                (block, header, start, depth) = (BlockKind.Pack, -1, -1, 0);
                continue;
            }
            else if (StartsLine(lexed, i, block, depth)) start = i;

            depth += kind switch { TokenKind.LeftBrace => 1, TokenKind.RightBrace => -1, _ => 0 };
            if (block == BlockKind.Pack && kind == TokenKind.LeftBrace && start >= 0
                && ClauseWords.Opens(lexed.Text(start)) is { } opened)
            {
                (block, header, start) = (opened, start, -1);
            }
        }

        return Make(lexed, text, block, header, start);
    }

    static Site Make(LexedSource lexed, string text, BlockKind block, int header, int start)
    {
        var last = lexed.Tokens.Length - 1;
        var typing = last >= 0 && lexed.Span(last).End == text.Length;
        var first = text.LastIndexOf('\n') + 1;
        var startsLine = last < 0 || start < 0 || (typing && lexed.FirstOfLine[last])
            || text[first..].All(char.IsWhiteSpace);
        var from = start < 0 || (typing && start == last) ? text.Length : lexed.Span(start).Start;
        if (typing && start == last) from = lexed.Span(last).Start;
        var top = header < 0 ? "" : text[lexed.Span(header).Start..End(lexed, header, text)];
        return new(block, top, text[from..], startsLine) { Start = from };
    }

    static int End(LexedSource lexed, int header, string text)
    {
        for (var i = header; i < lexed.Tokens.Length; i++)
        {
            if (lexed.Tokens[i].Kind == TokenKind.LeftBrace) return lexed.Span(i).End;
        }

        return text.Length;
    }

    bool IsDeclaration(LexedSource lexed, int index) => lexed.FirstOfLine[index] && lexed.Column(index) == 1
        && words.Declarations.Contains(lexed.Text(index));

    /// <summary>By count, or by standing where its block stands.</summary>
    static bool Closes(LexedSource lexed, int index, int header, int depth) =>
        depth <= 1 || (lexed.FirstOfLine[index] && lexed.Column(index) <= lexed.Column(header));

    bool StartsLine(LexedSource lexed, int index, BlockKind block, int depth) => lexed.FirstOfLine[index]
        && (ClauseWords.TakesPaths(block) ? depth <= 1 && lexed.Tokens[index].Kind == TokenKind.Name
            : clauseWords.Of(block).Contains(lexed.Text(index)));
}
