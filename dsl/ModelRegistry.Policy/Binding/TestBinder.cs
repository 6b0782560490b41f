using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Binding;

/// <summary>Settles the steps of a test, so that a typo in a test is an error and not a test that passes.</summary>
sealed class TestBinder(BindingContext context, PackScope pack, IReadOnlyDictionary<string, BoundRule> rules)
{
    readonly SampleBinder _samples = new(context, pack);

    public BoundTest Bind(Declaration.Test test)
    {
        if (test.ForRule is { } rule) KnowsRule(rule);
        Check(test);
        return new(test, [.. test.Steps.Select(Bound).OfType<BoundStep>()]);
    }

    void Check(Declaration.Test test)
    {
        if (test.Damaged) return;
        if (!test.Steps.Any(step => step is Step.On))
        {
            context.Report(
                Diagnostic.Error("P0401", "this test names no event", test.Title.Span, "nothing would be decided")
                .Help("add `on promote to production at 2026-01-15`"));
        }

        if (!test.Steps.Any(step => step is Step.ExpectOutcome or Step.ExpectVerdict or Step.Vary or Step.VaryEvent))
        {
            context.Report(
                Diagnostic.Error("P0402", "this test expects nothing", test.Title.Span, "it could never fail"));
        }

        if (test.ForRule is null && test.Steps.FirstOrDefault(step => step is Step.Vary or Step.VaryEvent) is { } vary)
        {
            context.Report(Diagnostic.Error("P0403", "`vary` speaks about one rule", vary.Span, "which?")
                .Help("write `table \"...\" for RULE-ID {`"));
        }
    }

    BoundStep? Bound(Step step)
    {
        switch (step)
        {
            case Step.Given given: return new BoundStep.Put(_samples.Used(given.Sample), step.Span);
            case Step.With with:
                return _samples.Assignment(with.Value) is { } value ? new BoundStep.Put([value], step.Span) : null;
            case Step.Without without:
                return _samples.Place(without.Path) is { } place ? new BoundStep.Put([(place.Path, null)], step.Span)
                    : null;
            case Step.Waived waived:
                context.Watch?.Ask(waived.By, new Question.OfRole());
                return KnowsRule(waived.Rule)
                    ? new BoundStep.Waived(waived.Rule.Text, waived.By.Text, waived.Until, step.Span) : null;
            case Step.On on: return On(on);
            case Step.Vary vary: return Vary(vary);
            case Step.VaryEvent vary: return VaryEvent(vary);
            case Step.ExpectOutcome expect:
                return Enum.TryParse<Outcome>(expect.Outcome.Text, true, out var outcome)
                    ? new BoundStep.ExpectOutcome(outcome, step.Span) : null;
            default: return Expect((Step.ExpectVerdict)step);
        }
    }

    BoundStep? On(Step.On on)
    {
        if (new EventBinder(context, pack).Bind(on.Event) is not { } known) return null;
        if (on.At is null)
        {
            context.Report(Diagnostic.Error("P0404", "this step has no date", on.Span, "there is no hidden clock")
                .Help("add `at 2026-01-15`")
                .Offer("add `at 2026-01-15`", new TextEdit(new(on.Span.Source, on.Span.End, 0), " at 2026-01-15")));
            return null;
        }

        return Moment(on.At) is { } at ? new BoundStep.On(new(known.Name, known.Target), at, on.Span) : null;
    }

    DateTimeOffset? Moment(Expression at)
    {
        switch (new ExpressionBinder(context, pack).Value(at, null, context.Types.Instant))
        {
            case Operand.Constant { Value: Value.Date date }:
                return new(date.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            case Operand.Constant { Value: Value.Instant instant }: return instant.Moment;
            case Operand.Broken: return null;
            default:
                context.Report(Diagnostic.Error("P0211", "a date or an instant is needed", at.Span));
                return null;
        }
    }

    BoundStep? Vary(Step.Vary vary)
    {
        if (_samples.Place(vary.Path) is not { } place) return null;
        var rows = ImmutableArray.CreateBuilder<(JsonNode?, Expected, SourceSpan)>();
        foreach (var (value, verdict) in vary.Rows)
        {
            var (node, ok) = _samples.Node(value, place.Type);
            if (Expected(verdict) is { } known && ok) rows.Add((node, known, value.Span.To(verdict.Span)));
        }

        return new BoundStep.Vary(place.Path, rows.ToImmutable(), vary.Span);
    }

    BoundStep.VaryEvent VaryEvent(Step.VaryEvent vary)
    {
        var events = new EventBinder(context, pack);
        var rows = ImmutableArray.CreateBuilder<(PolicyEvent, DateTimeOffset?, Expected, SourceSpan)>();
        foreach (var (name, at, verdict) in vary.Rows)
        {
            var moment = at is null ? null : Moment(at);
            if (at is not null && moment is null) continue;
            if (events.Bind(name) is { } known && Expected(verdict) is { } expected)
                rows.Add((new(known.Name, known.Target), moment, expected, name.Span.To(verdict.Span)));
        }

        return new(rows.ToImmutable(), vary.Span);
    }

    BoundStep? Expect(Step.ExpectVerdict expect)
    {
        var known = expect.Rules.Count(KnowsRule) == expect.Rules.Length;
        if (expect.Missing is { } path) known &= _samples.Place(path) is not null;
        return Expected(expect.Verdict) is { } verdict && known
            ? new BoundStep.ExpectVerdict(expect, verdict, expect.Span) : null;
    }

    Expected? Expected(Word word)
    {
        string[] verdicts = ["pass", "fail", "missing", "skipped", "waived", "graced"];
        string[] effects = ["note", "warn", "block"];
        context.Watch?.Ask(word, new Question.OfWord([.. verdicts, .. effects]));
        if (verdicts.Contains(word.Text)) return new(word.Text, Enum.Parse<Verdict>(word.Text, true), null);
        if (effects.Contains(word.Text)) return new(word.Text, null, Enum.Parse<Outcome>(word.Text, true));
        var nearest = context.Spelling.Nearest(word.Text, [.. verdicts, .. effects]);
        context.Report(Diagnostic
            .Error("P0405", $"`{word.Text}` is no verdict", word.Span,
                $"verdicts are {string.Join(", ", verdicts)}, and effects {string.Join(", ", effects)}")
            .Meant(nearest));
        return null;
    }

    bool KnowsRule(Word rule)
    {
        context.Watch?.Ask(rule, new Question.OfRule());
        if (rules.TryGetValue(rule.Text, out var known))
        {
            context.Watch?.Found(rule.Span, new Meaning.OfRule(known.Syntax));
            return true;
        }

        if (pack.IsDamaged(rule.Text)) return true;
        var nearest = context.Spelling.Nearest(rule.Text, rules.Keys);
        context.Report(Diagnostic.Error("P0311", $"there is no rule `{rule.Text}`", rule.Span)
            .Meant(nearest));
        return false;
    }
}
