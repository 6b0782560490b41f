using System.Globalization;

namespace ModelRegistry.Policy.Explaining;

/// <summary>A decision in a sentence or two.</summary>
sealed class SummaryWords
{
    public string Of(Decision decision, IReadOnlyList<RuleExplanation> rules)
    {
        var subject = decision.Document.Id is not { } model ? "The document"
            : decision.Document.Version is { } version ? $"{model} {version}" : model;
        var target = decision.Event.Target is { } to ? $" to {to}" : "";
        var gate = $"{decision.Event.Name}{target}";
        var lead = decision.Outcome switch
        {
            Outcome.Block => $"{subject} does not pass the gate {gate}",
            Outcome.Warn => $"{subject} passes the gate {gate}, with warnings",
            Outcome.Note => $"{subject} passes the gate {gate}, with a note",
            _ => $"{subject} passes the gate {gate}",
        };
        if (decision.Reason is { } reason) return $"{lead}: {reason}.";
        string[] counts =
        [
            .. Count(rules, "blocks", "block", rule => rule.Effect == Outcome.Block),
            .. Count(rules, "warns", "warn", rule => rule.Effect == Outcome.Warn),
            .. Count(rules, "is waived or noted", "are waived or noted", rule => rule.Effect == Outcome.Note),
            .. Count(rules, "passes", "pass", rule => rule.Effect == Outcome.Pass && rule.Skipped is null),
            .. Count(rules, "was not asked", "were not asked", rule => rule.Skipped is not null),
        ];
        var all = Number(rules.Count);
        return $"{lead}. Of {all} {(rules.Count == 1 ? "rule" : "rules")}, {Prose.Join(counts)}.";
    }

    static string[] Count(
        IReadOnlyList<RuleExplanation> rules, string one, string many, Func<RuleExplanation, bool> counts) =>
        rules.Count(counts) switch
        {
            0 => [],
            1 => [$"1 {one}"],
            var number => [$"{Number(number)} {many}"],
        };

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
