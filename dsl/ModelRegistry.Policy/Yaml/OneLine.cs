using ModelRegistry.Policy.Formatting;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Yaml;

/// <summary>Pieces of the language on one line.</summary>
static class OneLine
{
    const int Unbroken = 1_000_000;

    public static string Of(Expression expression) => Print(Expressions(expression.Span.Source).Of(expression));

    public static string Of(Step step)
    {
        var comments = new CommentFlow(step.Span.Source);
        return Print(new StepDocs(comments, new(comments)).Of(step));
    }

    public static string Of((EventName Event, Expression? At, Word Verdict) row) =>
        $"{ClauseDocs.Event(row.Event)}{(row.At is null ? "" : $" at {Of(row.At)}")} gives {row.Verdict.Text}";

    static ExpressionDocs Expressions(SourceText source) => new(new CommentFlow(source));

    static string Print(Doc doc) => new DocPrinter(Unbroken).Print(doc).TrimEnd('\n');
}
