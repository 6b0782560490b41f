using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Linting;

namespace ModelRegistry.Policy.Testing;

/// <summary>Every small change to a rule: its conditions, its levels, its dates.</summary>
sealed class RuleVariants
{
    readonly ConditionVariants _conditions = new();

    public IEnumerable<Variant<BoundRule>> Of(BoundRule rule) =>
        Applies(rule).Concat(Requires(rule)).Concat(Levels(rule)).Concat(Grandfather(rule));

    IEnumerable<Variant<BoundRule>> Applies(BoundRule rule)
    {
        for (var i = 0; i < rule.Applies.Length; i++)
        {
            var when = rule.Applies[i];
            yield return new(rule with { Applies = rule.Applies.RemoveAt(i) }, "drop `applies when`", when.Span);
            foreach (var each in _conditions.Of(when))
                yield return new(rule with { Applies = rule.Applies.SetItem(i, each.Part) }, each.Change, each.At);
        }
    }

    IEnumerable<Variant<BoundRule>> Requires(BoundRule rule)
    {
        for (var i = 0; i < rule.Requires.Length; i++)
        {
            var require = rule.Requires[i];
            if (rule.Requires.Length > 1)
            {
                yield return new(
                    rule with { Requires = rule.Requires.RemoveAt(i) }, $"drop `require {Written.As(require.Span)}`",
                    require.Span);
            }

            foreach (var each in _conditions.Of(require))
                yield return new(rule with { Requires = rule.Requires.SetItem(i, each.Part) }, each.Change, each.At);
        }
    }

    static IEnumerable<Variant<BoundRule>> Levels(BoundRule rule)
    {
        for (var i = 0; i < rule.Info.Events.Count; i++)
        {
            var spoken = rule.Info.Events[i];
            List<RuleEvent> events = [.. rule.Info.Events];
            if (spoken.Level == Outcome.Note) events.RemoveAt(i);
            else events[i] = spoken with { Level = spoken.Level - 1 };
            var weaker = spoken.Level == Outcome.Note ? "nothing" : Word(spoken.Level - 1);
            var target = spoken.Target is null ? "" : $" to {spoken.Target}";
            yield return new(
                rule with { Info = rule.Info with { Events = events } },
                $"{Word(spoken.Level)} on {spoken.Event}{target} → {weaker}", rule.Syntax.Name.Span);
        }
    }

    static IEnumerable<Variant<BoundRule>> Grandfather(BoundRule rule)
    {
        if (rule.Grandfather is not { } terms) yield break;
        foreach (var days in (int[])[1, -1])
        {
            yield return new(
                rule with { Grandfather = terms with { Before = terms.Before.AddDays(days) } },
                $"grandfather: registered before {days:+0;-0} day", terms.Span);
            yield return new(
                rule with { Grandfather = terms with { Until = terms.Until.AddDays(days) } },
                $"grandfather: until {days:+0;-0} day", terms.Span);
        }
    }

    static string Word(Outcome level) => level.ToString().ToLowerInvariant();
}
