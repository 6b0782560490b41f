using System.Collections.Immutable;
using Superpower;

namespace ModelRegistry.Policy.Syntax;

sealed partial class Parser
{
    void ReadRule() => ReadBlock(_lines.RuleHeader, "rule", _clauses.Clauses, (header, clauses, damaged, span) =>
        new Declaration.Rule(header.Name, header.Title, clauses, damaged, span));

    void ReadWaiver() =>
        ReadBlock(_lines.WaiverHeader, "waiver", _clauses.WaiverLines, (header, lines, damaged, span) =>
        new Declaration.Waiver(header.Name, header.Rule, lines, damaged, span));

    void ReadTest(bool table) =>
        ReadBlock(_lines.TestHeader, table ? "table" : "test", _steps.Steps, (header, steps, damaged, span) =>
        new Declaration.Test(table, header.Title, header.Rule, steps, damaged, span));

    void ReadSample() => ReadBlock(_lines.SampleHeader, "sample", null, (header, values, damaged, span) =>
        new Declaration.Sample(header.Name, header.Extends, values, damaged, span), _expressions.Assignment);

    void ReadOverride() => ReadBlock(_lines.OverrideHeader, "override", null, (header, values, _, span) =>
        new Declaration.Override(header.Pack, header.Scope, header.Team, values, span), _expressions.Assignment);

    void ReadBlock<THeader, TLine>(
        TokenListParser<TokenKind, THeader> headerParser,
        string noun,
        IReadOnlyDictionary<string, TokenListParser<TokenKind, TLine>>? byWord,
        Func<THeader, ImmutableArray<TLine>, bool, SourceSpan, Declaration> make,
        TokenListParser<TokenKind, TLine>? anyLine = null)
    {
        var opener = _rest.Position;
        if (!TryHeader(headerParser, $"this {noun}", out var header)) return;

        var lines = ImmutableArray.CreateBuilder<TLine>();
        var block = new Block(opener, noun, _lexed.Column(opener));
        while (!EndsBlock(block))
        {
            var start = _rest.Position;
            var parser = byWord is null ? anyLine : byWord.GetValueOrDefault(_lexed.Text(start));
            if (parser is null || !_lexed.FirstOfLine[start]) ReportNoLine(block, byWord?.Keys ?? []);
            else if (TryLine(parser, $"this {noun}", out var line, block) && !HasLexicalError(start)) lines.Add(line);
            else block.Damaged = true;
        }

        var span = _lexed.Span(opener, Math.Max(opener, _rest.Position - 1));
        _declarations.Add(make(header, lines.ToImmutable(), block.Damaged, span));
    }

    /// <summary>The first line of a block. When it cannot be read, the whole block is left out.</summary>
    bool TryHeader<T>(TokenListParser<TokenKind, T> parser, string context, out T header)
    {
        var start = _rest.Position;
        _failure.Reset();
        var result = parser(_rest);
        if (result.HasValue)
        {
            (_rest, header) = (result.Remainder, result.Value);
            return true;
        }

        header = default!; // not read when the answer is false
        if (start + 1 < _lexed.Tokens.Length) _damagedNames.Add(_lexed.Text(start + 1));
        ReportFailure(start, context);
        Skip();
        SkipToDeclaration();
        return false;
    }

    /// <summary>
    /// Whether the block is over: by its brace, by the end of the file, or by a declaration at its own depth.
    /// </summary>
    bool EndsBlock(Block block)
    {
        if (!_rest.IsAtEnd && _lexed.Tokens[_rest.Position].Kind == TokenKind.RightBrace)
        {
            Skip();
            return true;
        }

        if (!_rest.IsAtEnd && !IsDeclaration(_rest.Position)) return false;
        ReportUnclosed(block, _rest.Position - 1);
        return true;
    }

    void ReportUnclosed(Block block, int last)
    {
        if (block.Unclosed) return;
        block.Unclosed = true;
        _diagnostics.Add(Diagnostic
            .Error("P0102", $"this {block.Noun} is never closed", _lexed.Span(last), "a `}` is missing after this")
            .Beside(_lexed.Span(block.Opener), $"the {block.Noun} opens here")
            .Help("add `}` on a line of its own")
            .Offer("add `}`", new(_lexed.Source, _lexed.Span(last).End, 0), "\n}"));
    }

    void ReportNoLine(Block block, IEnumerable<string> words)
    {
        var index = _rest.Position;
        var word = _lexed.Text(index);
        block.Damaged = true;
        if (_lexed.Tokens[index].Kind != TokenKind.Bad)
        {
            var known = words.Order(StringComparer.Ordinal).ToList();
            var nearest = _spelling.Nearest(word, known);
            var unexpected = Diagnostic.Error("P0100", $"unexpected `{Clip(word)}`, in this {block.Noun}",
                _lexed.Span(index), $"expected {Choice(known)}");
            _diagnostics.Add(known.Contains(word)
                ? NewLine(unexpected.Help($"every line has its own: start a new line before `{word}`"), index)
                : unexpected.Meant(nearest));
        }

        Recover(index, block);
    }

    static string Choice(List<string> words) => words.Count switch
    {
        0 => "a line",
        1 => $"`{words[0]}`",
        _ => $"{string.Join(", ", words.SkipLast(1).Select(word => $"`{word}`"))} or `{words[^1]}`",
    };

    /// <summary>A block while it is read.</summary>
    sealed class Block(int opener, string noun, int column)
    {
        public int Opener => opener;

        public string Noun => noun;

        public int Column => column;

        public bool Damaged { get; set; }

        public bool Unclosed { get; set; }
    }
}
