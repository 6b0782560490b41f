using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Editing;

/// <summary>The declarations of a file, and where it folds.</summary>
static class Outliner
{
    public static IEnumerable<OutlineEntry> Entries(PackSyntax pack)
    {
        if (pack.Name is { } name)
            yield return new(name.Text, pack.Headline("title") ?? "", OutlineKind.Pack, name.Span, name.Span);
        foreach (var each in pack.Declarations.Select(Entry)) yield return each;
    }

    static OutlineEntry Entry(Declaration declaration)
    {
        var (kind, detail) = declaration switch
        {
            Declaration.Standard standard => (OutlineKind.Standard, standard.Title.Text),
            Declaration.List list => (OutlineKind.List, list.Of.Span.Text),
            Declaration.Parameter parameter => (OutlineKind.Parameter, parameter.Default.Span.Text),
            Declaration.Define => (OutlineKind.Define, ""),
            Declaration.Rule rule => (OutlineKind.Rule, rule.Title.Text),
            Declaration.Waiver waiver => (OutlineKind.Waiver, waiver.ForRule.Text),
            Declaration.Override over => (OutlineKind.Override, over.Team.Text),
            Declaration.Sample sample => (OutlineKind.Sample, sample.Extends?.Text ?? ""),
            Declaration.Test test => (OutlineKind.Test, test.ForRule?.Text ?? ""),
            _ => (OutlineKind.Import, (declaration as Declaration.Import)?.Version ?? ""),
        };
        var name = declaration.Name.Span;
        var start = Math.Min(declaration.Span.Start, name.Start);
        var end = Math.Max(declaration.Span.End, name.End);
        return new(declaration.Name.Text, detail, kind, new(name.Source, start, end - start), name);
    }

    /// <summary>Declarations of several lines, and comments of several lines, as first and last line.</summary>
    public static IEnumerable<(int First, int Last)> Folds(PackSyntax pack)
    {
        var source = pack.Source;
        foreach (var declaration in pack.Declarations.Select(Entry))
        {
            var (first, last) = (declaration.Span.Line, source.Locate(Math.Max(0, declaration.Span.End - 1)).Line);
            if (last > first) yield return (first, last);
        }

        var comments = pack.Lexed.Comments.Where(comment => !comment.IsTrailing).Select(comment => comment.Span.Line)
            .ToList();
        for (var i = 0; i < comments.Count;)
        {
            var run = i;
            while (run + 1 < comments.Count && comments[run + 1] == comments[run] + 1) run++;
            if (run > i) yield return (comments[i], comments[run]);
            i = run + 1;
        }
    }
}
