using System.Globalization;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Binding;

/// <summary>Checks waivers that stand in a pack against the rules that they are for.</summary>
sealed class WaiverBinder(BindingContext context, IReadOnlyDictionary<string, BoundRule> rules)
{
    public WaiverGrant? Bind(Declaration.Waiver waiver)
    {
        context.Watch?.Ask(waiver.ForRule, new Question.OfRule());
        foreach (var line in waiver.Lines.OfType<WaiverLine.Granted>())
            context.Watch?.Ask(line.Role, new Question.OfRole());
        if (!rules.TryGetValue(waiver.ForRule.Text, out var rule))
        {
            var nearest = context.Spelling.Nearest(waiver.ForRule.Text, rules.Keys);
            context.Report(Diagnostic
                .Error("P0311", $"there is no rule `{waiver.ForRule.Text}`", waiver.ForRule.Span, "nothing to waive")
                .Meant(nearest));
            return null;
        }

        context.Watch?.Found(waiver.ForRule.Span, new Meaning.OfRule(rule.Syntax));
        var models = waiver.Lines.OfType<WaiverLine.Models>().FirstOrDefault();
        var until = waiver.Lines.OfType<WaiverLine.Until>().FirstOrDefault();
        var granted = waiver.Lines.OfType<WaiverLine.Granted>().FirstOrDefault();
        var because = waiver.Lines.OfType<WaiverLine.Because>().FirstOrDefault();
        if (waiver.Damaged) return null;
        if (models is null || until is null || granted is null || because is null)
        {
            context.Report(Diagnostic.Error("P0315", "this waiver is not complete", waiver.Name.Span,
                $"it lacks {Lacks(models, until, granted, because)}"));
            return null;
        }

        var controls = waiver.Lines.OfType<WaiverLine.Controls>().SelectMany(line => line.Texts)
            .Select(text => text.Text).ToList();
        Check(waiver, rule, until, granted, controls.Count);
        return new(
            waiver.Name.Text, rule.Id, models.Model.Text, models.Version, granted.By.Text, granted.Role.Text,
            granted.On, until.Day,
            because.Text.Text, controls);
    }

    static string Lacks(params ReadOnlySpan<WaiverLine?> lines)
    {
        string[] words = ["`models`", "`until`", "`granted by`", "`because`"];
        List<string> missing = [];
        for (var i = 0; i < words.Length; i++)
        {
            if (lines[i] is null) missing.Add(words[i]);
        }

        return string.Join(", ", missing);
    }

    void Check(
        Declaration.Waiver waiver, BoundRule rule, WaiverLine.Until until, WaiverLine.Granted granted, int controls)
    {
        var terms = rule.Info.Waivable;
        if (terms.Never)
        {
            context.Report(
                Diagnostic.Error("P0314", $"{rule.Id} may not be waived", waiver.ForRule.Span, $"see {At(rule)}"));
            return;
        }

        if (!terms.By.Contains(granted.Role.Text))
        {
            context.Report(Diagnostic.Error(
                "P0312", $"{granted.Role.Text} may not waive {rule.Id}", granted.Role.Span,
                    $"waivable by {string.Join(", ", terms.By)} ({At(rule)})"));
        }

        if (terms.NeedsControls && controls == 0)
        {
            context.Report(Diagnostic.Error(
                "P0313", $"{rule.Id} wants compensating controls", waiver.Name.Span, "this waiver names none"));
        }

        if (rule.LongestWaiver is not { } longest) return;
        var last = new WaiverRules().LastDay(granted.On, longest);
        if (until.Day <= last) return;
        var days = (until.Day.DayNumber - granted.On.DayNumber).ToString(CultureInfo.InvariantCulture);
        context.Report(Diagnostic
            .Error("P0310", $"this waiver lasts longer than {rule.Id} allows", until.DaySpan,
                $"{days} days after {Day(granted.On)}, the day it was granted")
            .Beside(waiver.ForRule.Span,
                $"waivable by {string.Join(", ", terms.By)} for at most {terms.Longest} ({At(rule)})")
            .Fix($"the latest possible date is {Day(last)}")
            .Offer($"write `{Day(last)}`", until.DaySpan, Day(last)));
    }

    static string At(BoundRule rule)
    {
        var clause = rule.Syntax.Clauses.FirstOrDefault(each => each is Clause.Waivable or Clause.NeverWaivable);
        var span = clause?.Span ?? rule.Syntax.Name.Span;
        return string.Create(CultureInfo.InvariantCulture, $"{span.Source.Name}:{span.Line}");
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
