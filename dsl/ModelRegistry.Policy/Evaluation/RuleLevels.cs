using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>How strongly a rule speaks about an event, and what is left of it under a verdict.</summary>
static class RuleLevels
{
    /// <summary>The strongest level that the rule declares for this event; null when it does not speak of it.</summary>
    public static Outcome? Of(BoundRule rule, PolicyEvent happening)
    {
        Outcome? strongest = null;
        foreach (var each in rule.Info.Events)
        {
            if (each.Event != happening.Name) continue;
            if (each.Target is not null && happening.Target is not null && each.Target != happening.Target) continue;
            if (strongest is null || each.Level > strongest) strongest = each.Level;
        }

        return strongest;
    }

    public static Outcome Effect(BoundRule rule, Outcome level, Verdict verdict) => verdict switch
    {
        Verdict.Fail => level,
        Verdict.Missing => rule.MissingWarns ? Weaker(level, Outcome.Warn) : level,
        Verdict.Graced => Weaker(level, Outcome.Warn),
        Verdict.Waived => Weaker(level, Outcome.Note),
        _ => Outcome.Pass,
    };

    /// <summary>The grandfathering that covers a rule; null for none.</summary>
    public static Grace? Grace(BoundRule rule, PolicyEvent happening, DateOnly today) =>
        rule.Grandfather is { } terms && happening.Registered is { } registered
        && Values.Ordering.DayOf(registered) < terms.Before && today <= terms.Until ? new(terms.Before, terms.Until)
            : null;

    static Outcome Weaker(Outcome left, Outcome right) => left < right ? left : right;
}
