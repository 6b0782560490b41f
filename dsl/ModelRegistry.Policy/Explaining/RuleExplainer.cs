using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy.Explaining;

/// <summary>Explains the rules of one decision, one after the other, within the room that all have together.</summary>
sealed class RuleExplainer(
    Decision decision, Inputs inputs, TypeCatalogue types, ParameterReader parameters,
    IReadOnlyList<WaiverGrant> grants)
{
    readonly GraceWords _grace = new(inputs);
    readonly WaiverWords _waivers = new(decision, grants);
    int _room = Explanation.MaxNodes;
    int _steps = Explanation.MaxSteps;

    public RuleExplanation Explain(BoundPack pack, BoundRule rule)
    {
        var result = decision.Rules.FirstOrDefault(each => each.Id == rule.Id && each.Pack == pack.Info.Name);
        var skipped = result is not null ? null : decision.NotEvaluated
            .First(each => each.Id == rule.Id && each.Pack == pack.Info.Name).Reason;
        var looksAtApplies = result is not null || !(RuleLevels.Of(rule, inputs.Happening) is null || IsRetired(rule));
        var trace = new TreeTrace(Math.Min(_room, Explanation.MaxRuleNodes));
        var applies = looksAtApplies ? Applies(pack, rule, trace) : [];
        var why = new TreeTrace(Math.Min(_room, Explanation.MaxRuleNodes) - trace.Used);
        var (truth, judgement, requires) = Requires(rule, result, why) ?? (null, Judgement.All(applies), []);
        _room -= trace.Used + why.Used;
        var explained = new RuleExplanation
        {
            Id = rule.Id,
            Title = rule.Info.Title,
            Pack = pack.Info.Name,
            Verdict = result?.Verdict ?? Verdict.Skipped,
            Effect = result?.Effect ?? Outcome.Pass,
            Paragraph = "",
            Truth = truth,
            Skipped = skipped,
            Applies = trace.Roots,
            Requires = requires,
            Parameters = parameters.Of(rule),
            Missing = [.. (result?.Missing ?? []).Take(Explanation.MaxMissing)],
            Observed = result?.Observed ?? [],
            Waivers = _waivers.Of(rule, result),
            Grace = result is null ? null : _grace.Of(rule, result),
            Waivable = rule.Info.Waivable,
            Because = rule.Info.Because,
            Fix = rule.Info.Fix,
            Maps = rule.Info.Maps,
            At = SourceRange.Of(rule.Syntax.Name.Span),
        };
        return explained with { Paragraph = new RuleParagraph(explained).Write(judgement) };
    }

    bool IsRetired(BoundRule rule) => rule.Retired is { } day && inputs.Today >= day;

    /// <summary>
    /// What decides whether the rule speaks; when its pack does not apply, nobody asks the rule itself.
    /// </summary>
    List<Judgement> Applies(BoundPack pack, BoundRule rule, TreeTrace trace)
    {
        List<Judgement> all = [];
        if (pack.Applies is { } applies) all.Add(Interpreter(trace).Judge(applies));
        if (all is not [{ IsFalse: true }])
        {
            var interpreter = Interpreter(trace);
            all.AddRange(rule.Applies.Select(condition => interpreter.Judge(condition)));
            _steps -= interpreter.Steps;
        }

        return all;
    }

    /// <summary>
    /// What the requirements came to, and why; null for a rule that was not asked, no trees where that is too large to
    /// explain.
    /// </summary>
    (NodeTruth? Truth, Judgement Judgement, IReadOnlyList<ExplanationNode> Trees)? Requires(
        BoundRule rule, RuleResult? result, TreeTrace trace)
    {
        if (result is null) return null;
        var interpreter = Interpreter(trace);
        var judgement = Judgement.All(rule.Requires.Select(condition => interpreter.Judge(condition)));
        _steps -= interpreter.Steps;
        return interpreter.IsExhausted
            ? (Settled(result), Judgement.Unknown([new(rule.Id, "is too large to explain")]), [])
            : ((NodeTruth)judgement.Truth, judgement, trace.Roots);
    }

    static NodeTruth Settled(RuleResult result) => result.Verdict switch
    {
        Verdict.Pass => NodeTruth.True,
        Verdict.Fail => NodeTruth.False,
        _ => NodeTruth.Unknown,
    };

    Interpreter Interpreter(ITrace trace) =>
        new(inputs, types, explains: true, trace, Math.Min(_steps, Explanation.MaxRuleSteps));
}
