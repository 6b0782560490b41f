using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>
/// Gives one rule its verdict and effect. Only a rule that did not pass is gone through once more to explain why.
/// </summary>
sealed class RuleJudge(
    BoundRule rule, BoundPack pack, Inputs inputs, TypeCatalogue types, PolicyEvent happening, ITruths truths)
{
    const int MaxFacts = 20;
    readonly Outcome? _level = RuleLevels.Of(rule, happening);

    /// <summary>
    /// Why the rule does not speak; null when it does. When nobody can tell whether it applies, it does.
    /// </summary>
    public string? Silence()
    {
        if (_level is null) return "it does not speak about this event";
        if (rule.Retired is { } day && inputs.Today >= day) return "it is retired";
        if (truths.Applies(pack) == Truth.False) return "its pack does not apply to this model";
        return truths.Applies(rule) == Truth.False ? "it does not apply to this model" : null;
    }

    public RuleResult Judge(WaiverDesk waivers)
    {
        var (truth, exhausted) = truths.Requires(rule);
        var verdict = exhausted ? Verdict.Missing : truth switch
        {
            Truth.True => Verdict.Pass,
            Truth.False => Verdict.Fail,
            _ => Verdict.Missing,
        };
        var passed = verdict == Verdict.Pass;
        var waiver = waivers.For(rule, verdict);
        var grace = passed || waiver is not null ? null : RuleLevels.Grace(rule, happening, inputs.Today);
        var final = waiver is not null ? Verdict.Waived : grace is not null ? Verdict.Graced : verdict;
        var why = passed ? null : Explanation(exhausted);
        return new()
        {
            Id = rule.Id,
            Title = rule.Info.Title,
            Pack = pack.Info.Name,
            Verdict = final,
            Effect = RuleLevels.Effect(rule, _level ?? Outcome.Pass, final),
            Because = rule.Info.Because,
            Fix = rule.Info.Fix,
            Maps = rule.Info.Maps,
            Missing = why?.Missing ?? [],
            Observed = [.. (why?.Observed ?? []).Take(MaxFacts)],
            Waiver = waiver,
            Grace = grace,
            At = rule.Info.At,
        };
    }

    /// <summary>What was missing and what was found; also what it takes to know whether the rule applies.</summary>
    Judgement Explanation(bool exhausted)
    {
        var interpreter = new Interpreter(inputs, types);
        var judgement = Judgement.All(rule.Requires.Select(require => interpreter.Judge(require)));
        if (exhausted) judgement = Judgement.Unknown([new(rule.Id, "is too large to decide")]);
        else if (interpreter.IsExhausted) judgement = Judgement.Unknown([new(rule.Id, "is too large to explain")]);
        var unsure = rule.Applies.Prepend(pack.Applies).OfType<Condition>()
            .Select(applies => new Interpreter(inputs, types).Judge(applies));
        return judgement with
        {
            Missing = [.. judgement.Missing.Union(unsure.Where(each => !each.IsTrue).SelectMany(each => each.Missing))],
        };
    }
}
