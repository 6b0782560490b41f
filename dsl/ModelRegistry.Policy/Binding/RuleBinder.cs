using System.Collections.Immutable;
using ModelRegistry.Policy.Costing;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

/// <summary>Settles one rule: its events, conditions, standards and waiver terms.</summary>
sealed class RuleBinder(BindingContext context, PackScope pack)
{
    readonly ReadSet _reads = new();

    public BoundRule Bind(Declaration.Rule rule)
    {
        var events = rule.Clauses.OfType<Clause.On>().SelectMany(Events).ToList();
        var applies = rule.Clauses.OfType<Clause.Applies>().Select(clause => Condition(clause.When, true))
            .ToImmutableArray();
        var requires = rule.Clauses.OfType<Clause.Require>().Select(clause => Condition(clause.Condition, false))
            .ToImmutableArray();
        var waivable = rule.Clauses.OfType<Clause.Waivable>().FirstOrDefault();
        Check(rule, events, requires.Length, waivable);
        var longest = Longest(waivable);
        var terms = new WaiverTerms(
            waivable is null || rule.Clauses.OfType<Clause.NeverWaivable>().Any() ? [] : [.. waivable.By.Select(Role)],
            waivable?.Longest?.Span.Text, waivable?.WithControls ?? false);

        var info = new RuleInfo
        {
            Id = rule.Name.Text,
            Title = rule.Title.Text,
            Events = events,
            Because = Says(rule, "because"),
            Fix = Says(rule, "fix"),
            Owner = Says(rule, "owner") ?? pack.Syntax.Headline("owner"),
            Maps = [.. rule.Clauses.OfType<Clause.Maps>().SelectMany(clause => clause.To).Select(Standard)
                .OfType<StandardReference>()],
            Waivable = terms,
            Obliges = [.. rule.Clauses.OfType<Clause.Obliges>().SelectMany(clause => clause.Names)
                .Select(Obligation)],
            Reads = new SortedSet<string>(_reads.Paths, StringComparer.Ordinal),
            Cost = new CostEstimator().Of([.. applies, .. requires]),
            At = rule.Name.Span.Location,
        };
        return new(rule, info, applies, requires, _reads.Parameters)
        {
            LongestWaiver = longest,
            Grandfather = rule.Clauses.OfType<Clause.Grandfather>().FirstOrDefault(),
            Retired = rule.Clauses.OfType<Clause.Retired>().FirstOrDefault()?.Day,
            MissingWarns = rule.Clauses.OfType<Clause.MissingWarns>().Any(),
        };
    }

    Condition Condition(Expression expression, bool inApplies)
    {
        var (condition, reads) = new ExpressionBinder(context, pack) { InApplies = inApplies }.Bind(expression);
        _reads.Add(reads);
        return condition;
    }

    IEnumerable<RuleEvent> Events(Clause.On clause)
    {
        var level = clause.Level switch { "block" => Outcome.Block, "warn" => Outcome.Warn, _ => Outcome.Note };
        foreach (var each in clause.Events)
        {
            if (new EventBinder(context, pack).Bind(each) is { } known) yield return new(
                level, known.Name, known.Target);
        }
    }

    string Obligation(Word name)
    {
        context.Watch?.Ask(name, new Question.OfObligation());
        return name.Text;
    }

    string Role(Word role)
    {
        context.Watch?.Ask(role, new Question.OfRole());
        var type = context.Types.Find("role");
        if (type is not EnumType || !pack.Syntax.Diagnostics.All(each => each.Span != role.Span)) return role.Text;
        var bound = new ExpressionBinder(context, pack).Value(new Expression.Text(role.Text, role.Span), null, type);
        return bound is Operand.Constant { Value: Value.Member member } ? member.Name : role.Text;
    }

    Value.Duration? Longest(Clause.Waivable? waivable)
    {
        if (waivable?.Longest is not { } expression) return null;
        var bound = new ExpressionBinder(context, pack).Value(expression, null, context.Types.Duration);
        if (bound is Operand.Constant { Value: Value.Duration duration }) return duration;
        if (bound is not Operand.Broken)
        {
            context.Report(Diagnostic.Error(
                "P0307", "a waiver lasts for a number of days or months", expression.Span, "such as `90 days`"));
        }

        return new(0, TimeSpan.Zero);
    }

    StandardReference? Standard((Word Standard, Word Id) map)
    {
        context.Watch?.Ask(map.Standard, new Question.OfStandard(pack));
        if (pack.Standards.TryGetValue(map.Standard.Text, out var standard))
        {
            context.Used.Add(standard.Name);
            context.Watch?.Found(map.Standard.Span, new Meaning.OfStandard(standard));
            return new(standard.Title.Text, map.Id.Text);
        }

        if (pack.IsDamaged(map.Standard.Text)) return null;
        var nearest = context.Spelling.Nearest(map.Standard.Text, pack.Standards.Keys);
        context.Report(Diagnostic
            .Error("P0304", $"no standard is called `{map.Standard.Text}`", map.Standard.Span)
            .Help(nearest is null ? $"declare it: `standard {map.Standard.Text} \"its title\"`" : null)
            .Meant(nearest)
            .Offer($"declare `{map.Standard.Text}`", Declared(map.Standard)));
        return null;
    }

    /// <summary>A standard that is declared above the first declaration; only in the text form.</summary>
    TextEdit? Declared(Word standard) => PackSource.IsYamlName(standard.Span.Source.Name)
        || pack.Syntax.Declarations.IsEmpty
            ? null : AddedLine.Above(pack.Syntax.Declarations[0].Span, $"standard {standard.Text} \"its title\"");

    void Check(Declaration.Rule rule, List<RuleEvent> events, int requires, Clause.Waivable? waivable)
    {
        if (rule.Damaged) return;
        if (!rule.Clauses.OfType<Clause.On>().Any())
        {
            context.Report(Diagnostic.Error("P0301", "this rule never speaks", rule.Name.Span, "it names no event")
                .Help("add `block on promote`, or `warn on` or `note on`")
                .Offer("add `block on promote`", AddedLine.Of(rule, "block on", "promote", first: true)));
        }

        if (requires == 0)
        {
            context.Report(
                Diagnostic.Error("P0302", "this rule requires nothing", rule.Name.Span, "so it would always pass")
                .Help("add a `require` line"));
        }

        if (waivable is not null && rule.Clauses.OfType<Clause.NeverWaivable>().FirstOrDefault() is { } never)
        {
            context.Report(
                Diagnostic.Error("P0303", "this rule is waivable and never waivable", never.Span, "which of the two?")
                .Beside(waivable.Span, "waivable here"));
        }

        foreach (var twice in rule.Clauses.OfType<Clause.Says>().GroupBy(says => says.Keyword)
            .Where(group => group.Count() > 1))
        {
            context.Report(
                Diagnostic.Error("P0306", $"`{twice.Key}` is said twice", twice.Last().Span, "once is enough"));
        }
    }

    static string? Says(Declaration.Rule rule, string keyword) =>
        rule.Clauses.OfType<Clause.Says>().FirstOrDefault(says => says.Keyword == keyword)?.Text.Text;
}
