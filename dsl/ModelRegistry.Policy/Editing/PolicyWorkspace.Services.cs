using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Editing;

public sealed partial class PolicyWorkspace
{
    /// <summary>What could be written at a place, the likeliest first; at most 400.</summary>
    public IReadOnlyList<Suggestion> Complete(string file, int offset) => FileOf(file) is { } found
        ? new Completer(AnalysisOf(found), found, _tools).At(Within(found, offset)) : [];

    /// <summary>What the name at a place means; null where there is none.</summary>
    public HoverText? Hover(string file, int offset)
    {
        if (FileOf(file) is not { } found) return null;
        var at = Within(found, offset);
        if (MentionAt(found, at) is { } mention && _tools.Describer.Tell(mention.Meaning) is { Length: > 0 } text)
            return new(mention.Span, text);
        var lexed = found.Syntax.Lexed;
        for (var i = 0; i < lexed.Tokens.Length; i++)
        {
            var span = lexed.Span(i);
            if (lexed.FirstOfLine[i] && span.Start <= at && at <= span.End && !found.Pack.IsYaml
                && _tools.Guide.Word(lexed.Text(i)) is { } doc) return new(span, doc);
        }

        return null;
    }

    /// <summary>Where the name at a place is declared, in whichever pack; empty for what no pack declares.</summary>
    public IReadOnlyList<SourceSpan> Definition(string file, int offset) =>
        FileOf(file) is { } found && MentionAt(found, Within(found, offset))?.Meaning.Declared is { } declared
            ? [declared.Span] : [];

    /// <summary>
    /// Every place that means the same as the name at a place, in all files; fields of the metadata too.
    /// </summary>
    public IReadOnlyList<SourceSpan> References(string file, int offset, bool withDeclaration)
    {
        if (FileOf(file) is not { } found || MentionAt(found, Within(found, offset)) is not { } mention) return [];
        var declared = mention.Meaning.Declared?.Span;
        return
        [
            .. PlacesOf(mention.Meaning).Where(place => withDeclaration
                || place.Source.Name != declared?.Source.Name || place.Start != declared?.Start),
        ];
    }

    /// <summary>The name at a place that <see cref="Rename"/> would change; null where there is none.</summary>
    public SourceSpan? Renames(string file, int offset) => FileOf(file) is { } found
        && AnalysisOf(found).At(found, Within(found, offset)) is { Meaning: not Meaning.OfPack } mention
        && mention.Meaning.Declared is not null ? mention.Span : null;

    /// <summary>
    /// Renames a parameter, list, definition, variable, rule, sample or standard everywhere, in importing packs too.
    /// </summary>
    public RenameAnswer Rename(string file, int offset, string name) => FileOf(file) is { } found
        ? new Renamer(this, _tools).Rename(found, Within(found, offset), name)
        : new RenameAnswer.Refused($"There is no file {file}.");

    /// <summary>What can be done about the messages between two places.</summary>
    public IReadOnlyList<OfferedFix> Fixes(string file, int start, int end) =>
        [.. new FixFinder().For(Diagnostics(file).Where(each => each.Span.Start <= end && each.Span.End >= start))];

    /// <summary>A file in the one form that packs have; null when there is none of this name.</summary>
    public FormatResult? Format(string file) => Find(file) is { } pack ? new PolicyFormatter().Format(pack) : null;

    /// <summary>
    /// What formatting changes between two lines, from 1, both included; nothing where the file cannot be formatted.
    /// </summary>
    public IReadOnlyList<TextEdit> FormatLines(string file, int first, int last)
    {
        if (FileOf(file) is not { } found || Format(file) is not FormatResult.Formatted(var text)) return [];
        var source = new SourceText(file, found.Pack.Text);
        return
        [
            .. LineDiff.Between(source, text)
                .Where(edit => edit.Span.Line <= last && source.Locate(edit.Span.End).Line >= first),
        ];
    }

    /// <summary>The declarations of a file, in order.</summary>
    public IReadOnlyList<OutlineEntry> Outline(string file) =>
        FileOf(file) is { } found ? [.. Outliner.Entries(found.Syntax)] : [];

    /// <summary>Where a file folds: first and last lines, from 1.</summary>
    public IReadOnlyList<(int First, int Last)> Folds(string file) =>
        FileOf(file) is { } found ? [.. Outliner.Folds(found.Syntax)] : [];

    /// <summary>What every word of a file is, by place, none overlapping another.</summary>
    public IReadOnlyList<PaintedToken> Paint(string file) =>
        FileOf(file) is { } found ? new TokenPainter(_tools.Words).Paint(AnalysisOf(found), found) : [];

    /// <summary>What can be done above the lines of a file: tests to run, and what a registry could be asked.</summary>
    public IReadOnlyList<PolicyLens> Lenses(string file)
    {
        if (FileOf(file) is not { Syntax: { Name: { } name } syntax }) return [];
        var tests = syntax.Declarations.OfType<Declaration.Test>().ToList();
        List<PolicyLens> lenses = [];
        if (syntax.Declarations.Any(each => each is Declaration.Rule))
            lenses.Add(new(PolicyLensKind.Impact, name.Span, name.Text, ""));
        if (tests.Count > 0) lenses.Add(new(PolicyLensKind.RunTests, name.Span, name.Text, ""));
        lenses.AddRange(tests.Select(test =>
            new PolicyLens(PolicyLensKind.RunTest, test.Title.Span, name.Text, test.Title.Text)));
        return lenses;
    }

    /// <summary>
    /// Runs the tests of a file's pack; null while something is wrong with it or with a pack that belongs to it.
    /// </summary>
    public IReadOnlyList<TestResult>? RunTests(string file)
    {
        if (FileOf(file) is not { } found) return null;
        var compiled = new PolicyCompiler(_schema, _vocabularies, _functions).Compile(Together(file));
        return compiled is not Compilation.Succeeded { Set: var set } ? null
            : [.. set.RunTests().Where(test => test.At.File == found.Name)];
    }

    /// <summary>The name at a place; in a line that cannot be read, as far as there is sense in it.</summary>
    Mention? MentionAt(PackFile file, int offset)
    {
        var analysis = AnalysisOf(file);
        if (analysis.At(file, offset) is { } mention) return mention;
        var text = file.Pack.Text;
        var end = offset;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-')) end++;
        var site = _tools.SiteOf(file, end);
        if (site.Start is not { } start || _tools.Reader.Finish(site.Block, site.Clause) is not { } line) return null;
        var watch = new ClauseBinder(analysis, analysis.PackOf(file), _tools.Words).Bind(line, null);
        var found = watch.Mentions.Where(each => each.Span.Source.Name.Length == 0)
            .Where(each => each.Span.Start + start <= offset && offset <= each.Span.End + start)
            .MinBy(each => each.Span.Length);
        return found is null ? null
            : found with { Span = new(file.Source, found.Span.Start + start, found.Span.Length) };
    }
}
