using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Formatting;

/// <summary>The lines of tests and tables.</summary>
sealed class StepDocs(CommentFlow comments, ExpressionDocs expressions)
{
    /// <summary>Rows of a table stand below each other up to this width.</summary>
    const int WidestRow = 90;

    public Doc Of(Step step) => step switch
    {
        Step.Given given => $"given {given.Sample.Text}",
        Step.With with => Doc.Of("with ", expressions.Of(with.Value)),
        Step.Without without => $"without {without.Path.Text}",
        Step.Waived waived =>
            $"waived {waived.Rule.Text} by {waived.By.Text} until {ClauseDocs.Day(waived.Until)}",
        Step.On on => Doc.Of("on ", Happening(on.Event, on.At)),
        Step.Vary vary => Table(vary.Path.Text, vary.Span, vary.Rows.Select(
            row => (expressions.Of(row.Value), row.Value.Span, row.Verdict))),
        Step.VaryEvent vary => Table("event", vary.Span, vary.Rows.Select(
            row => (Happening(row.Event, row.At), row.Event.Span, row.Verdict))),
        Step.ExpectOutcome expect => $"expect {expect.Outcome.Text}",
        _ => Expect((Step.ExpectVerdict)step),
    };

    Doc Happening(EventName happening, Expression? at) => Doc.Of(ClauseDocs.Event(happening),
        at is null ? Doc.Empty : Doc.Of(" at ", expressions.Of(at)));

    Doc Table(string what, SourceSpan whole, IEnumerable<(Doc Value, SourceSpan Span, Word Verdict)> steps)
    {
        var rows = steps.Select(row => (Lead: Lead(row.Span), row.Value, row.Verdict,
            End: comments.After(row.Verdict.Span.End))).ToList();
        var width = rows.Select(row => row.Value.FlatWidth).Where(each => each <= WidestRow).DefaultIfEmpty().Max();
        return Doc.Of($"vary {what} {{",
            Doc.Indented(rows.Select(row => Doc.Of(new Doc.Fresh(), row.Lead, new Doc.Group(row.Value),
                new string(' ', Math.Max(0, width - row.Value.FlatWidth)), $" gives {row.Verdict.Text}", row.End))
                .Append(comments.Before(whole.End))),
            new Doc.Fresh(), "}");
    }

    Doc Lead(SourceSpan span)
    {
        var gap = comments.Gap(comments.StartOf(span.Start));
        return Doc.Of(gap, comments.Before(span.Start));
    }

    /// <summary>Rules fail, pass and block; they are what else can become of them.</summary>
    static Doc Expect(Step.ExpectVerdict expect)
    {
        var be = expect.Verdict.Text is "pass" or "fail" or "note" or "warn" or "block" ? "" : "be ";
        var missing = expect.Missing is { } path ? $" {path.Text}" : "";
        var because = expect.Because is { } text ? $" because {ExpressionDocs.Quoted(text.Text)}" : "";
        return $"expect {(expect.Only ? "only " : "")}{ClauseDocs.Names(expect.Rules)} to {be}{expect.Verdict.Text}"
            + missing + because;
    }
}
