using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Formatting;

/// <summary>The lines of rules and waivers.</summary>
sealed class ClauseDocs(ExpressionDocs expressions)
{
    /// <summary>Levels stand below each other, and so do texts.</summary>
    public Func<Clause, Doc> In(Declaration.Rule rule)
    {
        var level = Longest(rule.Clauses.OfType<Clause.On>().Select(clause => clause.Level));
        var says = Longest(rule.Clauses.OfType<Clause.Says>().Select(clause => clause.Keyword));
        return clause => clause switch
        {
            Clause.On on => $"{on.Level.PadRight(level)} on {string.Join(", ", on.Events.Select(Event))}",
            Clause.Applies applies => Doc.Of("applies when ", expressions.Of(applies.When)),
            Clause.Require require => Doc.Of("require ", expressions.Of(require.Condition)),
            Clause.Says text => $"{text.Keyword.PadRight(says)} {ExpressionDocs.Quoted(text.Text.Text)}",
            Clause.Maps maps => Doc.Of("maps to ", Doc.Indented(Fill(maps.To
                .Select(pair => $"{pair.Standard.Text} {ExpressionDocs.Quoted(pair.Id.Text)}")))),
            Clause.Obliges obliges => $"obliges {Names(obliges.Names)}",
            Clause.Waivable waivable => Waivable(waivable),
            Clause.NeverWaivable => "never waivable",
            Clause.Grandfather terms =>
                $"grandfather models registered before {Day(terms.Before)} until {Day(terms.Until)}",
            Clause.Retired retired => $"retired {Day(retired.Day)}",
            _ => "missing evidence warns",
        };
    }

    public static string Event(EventName name) =>
        name.Target is null ? name.Name.Text : $"{name.Name.Text} to {name.Target.Text}";

    public static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";

    public static string Names(IEnumerable<Word> names) => string.Join(", ", names.Select(name => name.Text));

    public static int Longest(IEnumerable<string> words) => words.Select(word => word.Length).DefaultIfEmpty().Max();

    public static Doc Of(WaiverLine line) => line switch
    {
        WaiverLine.Models models =>
            $"models     {models.Model.Text}{(models.Version is null ? "" : $" version {models.Version}")}",
        WaiverLine.Until until => $"until      {Day(until.Day)}",
        WaiverLine.Granted granted =>
            $"granted by {ExpressionDocs.Quoted(granted.By.Text)} as {granted.Role.Text} on {Day(granted.On)}",
        WaiverLine.Because because => $"because    {ExpressionDocs.Quoted(because.Text.Text)}",
        _ => Doc.Of("controls   ", Doc.Indented(Fill(((WaiverLine.Controls)line).Texts
            .Select(text => ExpressionDocs.Quoted(text.Text))))),
    };

    Doc Waivable(Clause.Waivable waivable) => Doc.Of(
        $"waivable by {Names(waivable.By)}",
        waivable.Longest is { } longest ? Doc.Of(" for at most ", expressions.Of(longest)) : Doc.Empty,
        waivable.WithControls ? " with compensating controls" : "");

    static Doc.Fill Fill(IEnumerable<string> items)
    {
        var all = items.ToList();
        return new([.. all.Select((item, index) => (Doc)(index < all.Count - 1 ? $"{item}," : item))]);
    }
}
