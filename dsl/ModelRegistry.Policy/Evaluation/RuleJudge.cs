using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>Gives one rule its verdict and effect.</summary>
sealed class RuleJudge(BoundRule rule, string pack, Inputs inputs, TypeCatalogue types, PolicyEvent happening)
{
    const int MaxFacts = 20;

    /// <summary>
    /// Why the rule does not speak; null when it does. When nobody can tell whether it applies, it does.
    /// </summary>
    public string? Silence(Lazy<Judgement> packApplies)
    {
        if (Level is null) return "it does not speak about this event";
        if (rule.Retired is { } day && inputs.Today >= day) return "it is retired";
        if (packApplies.Value.IsFalse) return "its pack does not apply to this model";
        return rule.Applies.Any(applies =>
            new Interpreter(inputs, types, explains: false).Judge(applies).IsFalse) ? "it does not apply to this model"
            : null;
    }

    public RuleResult Judge(Judgement packApplies, WaiverDesk waivers)
    {
        var (judgement, exhausted) = Required(explains: false);
        if (!judgement.IsTrue || exhausted) (judgement, exhausted) = Required(explains: true);
        if (exhausted) judgement = Judgement.Unknown([new(rule.Id, "is too large to decide")]);
        var unsure = rule.Applies.Select(applies => new Interpreter(inputs, types).Judge(applies)).Prepend(packApplies);
        judgement = judgement with
        {
            Missing = [.. judgement.Missing.Union(unsure.Where(each => !each.IsTrue).SelectMany(each => each.Missing))],
        };

        var verdict = judgement.Truth switch
        {
            Truth.True => Verdict.Pass,
            Truth.False => Verdict.Fail,
            _ => Verdict.Missing,
        };
        var waiver = waivers.For(rule, verdict);
        var grace = verdict == Verdict.Pass || waiver is not null ? null : Grace;
        var final = waiver is not null ? Verdict.Waived : grace is not null ? Verdict.Graced : verdict;
        var passed = verdict == Verdict.Pass;
        return new()
        {
            Id = rule.Id,
            Title = rule.Info.Title,
            Pack = pack,
            Verdict = final,
            Effect = Effect(final),
            Because = rule.Info.Because,
            Fix = rule.Info.Fix,
            Maps = rule.Info.Maps,
            Missing = passed ? [] : judgement.Missing,
            Observed = passed ? [] : [.. judgement.Observed.Take(MaxFacts)],
            Waiver = waiver,
            Grace = grace,
            At = rule.Info.At,
        };
    }

    (Judgement Judgement, bool Exhausted) Required(bool explains)
    {
        var interpreter = new Interpreter(inputs, types, explains);
        return (Judgement.All(rule.Requires.Select(require => interpreter.Judge(require))), interpreter.IsExhausted);
    }

    /// <summary>The strongest level that the rule declares for this event.</summary>
    Outcome? Level
    {
        get
        {
            var levels = rule.Info.Events
                .Where(each => each.Event == happening.Name
                    && (each.Target is null || happening.Target is null || each.Target == happening.Target))
                .Select(each => each.Level).ToList();
            return levels.Count == 0 ? null : levels.Max();
        }
    }

    Outcome Effect(Verdict verdict)
    {
        var level = Level ?? Outcome.Pass;
        return verdict switch
        {
            Verdict.Fail => level,
            Verdict.Missing => rule.MissingWarns ? Weaker(level, Outcome.Warn) : level,
            Verdict.Graced => Weaker(level, Outcome.Warn),
            Verdict.Waived => Weaker(level, Outcome.Note),
            _ => Outcome.Pass,
        };
    }

    static Outcome Weaker(Outcome left, Outcome right) => left < right ? left : right;

    Grace? Grace => rule.Grandfather is { } terms && happening.Registered is { } registered
        && Ordering.DayOf(registered) < terms.Before && inputs.Today <= terms.Until ? new(terms.Before, terms.Until)
            : null;
}
