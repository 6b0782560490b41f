using System.Globalization;
using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy.Explaining;

/// <summary>Writes what a rule said as a paragraph that somebody reads who does not know the language.</summary>
sealed class RuleParagraph(RuleExplanation rule)
{
    const int MaxFacts = 6;
    const int MaxPaths = 12;

    readonly FactWords _facts = new(rule.Parameters);

    /// <param name="judgement">What decided: of the requirements, or of what keeps the rule from being asked.</param>
    public string Write(Judgement judgement) => string.Join(' ', Sentences(judgement));

    IEnumerable<string> Sentences(Judgement judgement)
    {
        yield return Prose.Sentence($"{rule.Id} \"{rule.Title}\" {Lead()}{Facts(judgement)}");
        if (rule.Verdict is Verdict.Skipped or Verdict.Pass) yield break;
        foreach (var waiver in rule.Waivers.Where(waiver => waiver.Counts)) yield return waiver.Message;
        if (rule.Grace is { } grace) yield return grace;
        if (Unsure() is { } unsure) yield return unsure;
        if (rule.Because is { } because) yield return Prose.Sentence(because);
        if (rule.Missing.Count > 0) yield return $"Supply {Paths([.. rule.Missing.Select(each => each.Path)])}.";
        if (rule.Fix is { } fix) yield return $"To fix: {Prose.Sentence(fix)}";
        foreach (var waiver in rule.Waivers.Where(waiver => !waiver.Counts))
            yield return $"The waiver {waiver.Id} does not count: {Prose.Sentence(waiver.Message)}";
        if (rule.Verdict != Verdict.Waived) yield return Waivable();
    }

    string Lead()
    {
        var found = rule.Truth == NodeTruth.False ? "fails" : "cannot be decided";
        return rule.Verdict switch
        {
            Verdict.Pass => "passes",
            Verdict.Skipped => $"was not asked: {rule.Skipped}",
            Verdict.Waived => $"{found}, but is waived",
            Verdict.Graced => $"{found}, but is spared for now",
            _ => $"{found}, and that {Effect()}",
        };
    }

    string Effect() => rule.Effect switch
    {
        Outcome.Block => "blocks",
        Outcome.Warn => "warns",
        _ => "is noted",
    };

    string Facts(Judgement judgement)
    {
        List<string> facts =
        [
            .. judgement.Observed.Select(fact => rule.Verdict switch
            {
                Verdict.Pass => _facts.Holding(fact),
                Verdict.Skipped => _facts.Asking(fact),
                _ => _facts.Failing(fact),
            }),
            .. rule.Verdict is Verdict.Skipped or Verdict.Pass ? [] : Missing(judgement),
        ];
        if (facts.Count == 0) return "";
        var most = rule.Verdict == Verdict.Pass ? MaxFacts / 2 : MaxFacts;
        var more = facts.Count > most ? string.Create(CultureInfo.InvariantCulture, $"; and {facts.Count - most} more")
            : "";
        return $": {string.Join("; ", facts.Take(most))}{more}";
    }

    /// <summary>What is simply not there is named together; what is there and of no use has a reason each.</summary>
    static IEnumerable<string> Missing(Judgement judgement)
    {
        var absent = judgement.Missing.Where(each => each.Reason == "is missing").Select(each => each.Path).ToList();
        if (absent.Count == 1) yield return $"{absent[0]} is missing";
        else if (absent.Count > 1) yield return $"{Paths(absent)} are missing";
        foreach (var each in judgement.Missing.Where(each => each.Reason != "is missing"))
            yield return $"{each.Path} {each.Reason}";
    }

    /// <summary>Why the rule was asked though nobody can tell whether it is meant for this model.</summary>
    string? Unsure()
    {
        var unknown = rule.Applies.Where(each => each.Truth == NodeTruth.Unknown).SelectMany(Absent).Distinct()
            .ToList();
        return unknown.Count == 0 ? null
            : $"Whether the rule applies cannot be told without {Paths(unknown)}, so it does.";
    }

    static IEnumerable<string> Absent(ExplanationNode node) =>
        (node.Missing ?? []).Select(each => each.Path).Concat(node.Parts.SelectMany(Absent));

    string Waivable()
    {
        if (rule.Waivable.Never) return "Nobody may waive it.";
        var longest = rule.Waivable.Longest is { } limit ? $" for at most {limit}" : "";
        var controls = rule.Waivable.NeedsControls ? ", with compensating controls" : "";
        return $"{Prose.Join([.. rule.Waivable.By], "or")} may waive it{longest}{controls}.";
    }

    static string Paths(IReadOnlyList<string> paths) => paths.Count <= MaxPaths ? Prose.Join(paths)
        : string.Create(CultureInfo.InvariantCulture,
            $"{string.Join(", ", paths.Take(MaxPaths))} and {paths.Count - MaxPaths} more");
}
