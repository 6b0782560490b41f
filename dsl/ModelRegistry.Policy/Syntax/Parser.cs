using System.Collections.Immutable;
using Superpower;
using Superpower.Model;

namespace ModelRegistry.Policy.Syntax;

/// <summary>
/// Reads a pack line by line. Blocks and recovery are written by hand; each line is a Superpower parser. After an
/// error the reader goes on at the next line that is not deeper, so one run reports every mistake.
/// </summary>
sealed partial class Parser
{
    readonly Words _words;
    readonly LexedSource _lexed;
    readonly Failure _failure = new();
    readonly Spelling _spelling = new();
    readonly ExpressionGrammar _expressions;
    readonly ClauseGrammar _clauses;
    readonly DeclarationGrammar _lines;
    readonly StepGrammar _steps;
    readonly List<Diagnostic> _diagnostics;
    readonly HashSet<string> _damagedNames = [];
    readonly ImmutableArray<(string, Word)>.Builder _headlines = ImmutableArray.CreateBuilder<(string, Word)>();
    readonly ImmutableArray<Declaration>.Builder _declarations = ImmutableArray.CreateBuilder<Declaration>();
    TokenList<TokenKind> _rest;
    Expression? _appliesWhen;

    public Parser(SourceText source, Words words) : this(new Lexer(source, words).Read(), words) { }

    public Parser(LexedSource lexed, Words words)
    {
        _words = words;
        _lexed = lexed;
        _diagnostics = [.. _lexed.Diagnostics];
        _expressions = new(_lexed, words, _failure);
        _clauses = new(_lexed, words, _failure, _expressions);
        _lines = new(_lexed, words, _failure, _expressions, _clauses);
        _steps = new(_lexed, words, _failure, _expressions, _clauses);
        _rest = new(_lexed.Tokens);
    }

    public PackSyntax Parse()
    {
        var (name, version) = ReadPackLine();
        while (!_rest.IsAtEnd) ReadTopLine();
        return new(
            name, version, _headlines.ToImmutable(), _appliesWhen, _declarations.ToImmutable(), _damagedNames, _lexed,
            [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)]);
    }

    (Word? Name, Word? Version) ReadPackLine()
    {
        if (!_rest.IsAtEnd && _lexed.Text(0) == "pack")
            return TryLine(_lines.PackLine, "this pack line", out var pack) ? pack : (null, null);

        if (_lexed.Diagnostics.Count == 0 || !_rest.IsAtEnd)
        {
            var span = _rest.IsAtEnd ? new SourceSpan(_lexed.Source, 0, 0) : _lexed.Span(0);
            _diagnostics.Add(
                Diagnostic.Error("P0103", "a pack starts with its name", span, "no `pack` line before this")
                .Help("write `pack group/name version 1.0.0` on the first line")
                .Offer("write a pack line", new TextEdit(
                    new(_lexed.Source, 0, 0), "pack group/name version 1.0.0\n")));
        }

        return (null, null);
    }

    void ReadTopLine()
    {
        var index = _rest.Position;
        var word = _lexed.Text(index);
        switch (_lexed.FirstOfLine[index] ? word : "")
        {
            case "title" or "owner" or "describes":
                if (TryTopLine(_lines.TextHeadline, out var text)) _headlines.Add(text);
                break;
            case "language" or "schema":
                if (TryTopLine(_lines.VersionHeadline, out var version)) _headlines.Add(version);
                break;
            case "applies":
                if (TryTopLine(_clauses.Clauses["applies"], out var applies)) _appliesWhen = ((Clause.Applies)applies)
                    .When;
                break;
            case "import": ReadOneLine(_lines.Import); break;
            case "standard": ReadOneLine(_lines.Standard); break;
            case "list": ReadOneLine(_lines.List); break;
            case "parameter": ReadOneLine(_lines.Parameter); break;
            case "define": ReadOneLine(_lines.Define); break;
            case "rule": ReadRule(); break;
            case "waiver": ReadWaiver(); break;
            case "override": ReadOverride(); break;
            case "sample": ReadSample(); break;
            case "test" or "table": ReadTest(word == "table"); break;
            default: ReportNoDeclaration(index, word); break;
        }
    }

    void ReadOneLine(TokenListParser<TokenKind, Declaration> parser)
    {
        var start = _rest.Position;
        if (TryTopLine(parser, out var declaration) && !HasLexicalError(start)) _declarations.Add(declaration);
        else if (start + 2 < _lexed.Tokens.Length && _lexed.Text(start + 1) == "function")
            _damagedNames.Add(_lexed.Text(start + 2));
        else if (start + 1 < _lexed.Tokens.Length) _damagedNames.Add(_lexed.Text(start + 1));
    }

    /// <summary>A line outside blocks; after an error the reader goes on at the next declaration.</summary>
    bool TryTopLine<T>(TokenListParser<TokenKind, T> parser, out T value)
    {
        var start = _rest.Position;
        if (TryLine(parser, "this pack", out value)) return true;
        if (_rest.Position > start && !_rest.IsAtEnd && !IsDeclaration(_rest.Position)) SkipToDeclaration();
        return false;
    }

    void ReportNoDeclaration(int index, string word)
    {
        var known = _words.Declarations.Concat(["title", "owner", "describes", "language", "schema", "applies"]);
        var nearest = _spelling.Nearest(word, known);
        if (_lexed.Tokens[index].Kind != TokenKind.Bad)
        {
            _diagnostics.Add(Diagnostic
                .Error("P0101", $"`{Clip(word)}` cannot start a declaration", _lexed.Span(index),
                    "expected `rule`, `test`, `sample`, `list`, `parameter`, `define` or another declaration")
                .Meant(nearest));
        }

        Skip();
        SkipToDeclaration();
    }

    void SkipToDeclaration()
    {
        while (!_rest.IsAtEnd && !IsDeclaration(_rest.Position)) Skip();
    }

    bool IsDeclaration(int index) => _lexed.FirstOfLine[index] && _lexed.Column(index) == 1
        && _lexed.Tokens[index].Kind == TokenKind.LineWord && _words.Declarations.Contains(_lexed.Text(index));

    void Skip() => _rest = _rest.ConsumeToken().Remainder;

    bool HasLexicalError(int from)
    {
        var start = _lexed.Span(from).Start;
        var end = _rest.Position > from ? _lexed.Span(_rest.Position - 1).End : start;
        return _lexed.Diagnostics.Any(diagnostic => diagnostic.Span.Start >= start && diagnostic.Span.Start < end);
    }
}
