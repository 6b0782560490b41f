using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;
using ModelRegistry.Policy.Explaining;
using Spectre.Console;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>Prints explanations: wrapped and in colours on a terminal, a paragraph a line in a pipe.</summary>
sealed class ExplanationText(Output output, bool withTrees)
{
    readonly ParagraphText _paragraphs = new(output);
    readonly TreeText _trees = new(output);

    /// <param name="explanation">What is explained.</param>
    /// <param name="eachInFull">Whether rules that pass or were not asked get a paragraph too.</param>
    public void Print(Explanation explanation, bool eachInFull)
    {
        _paragraphs.Print(Word(explanation.Outcome), explanation.Summary, $"{Colour(explanation.Outcome)} bold");
        _paragraphs.Print("As of", $"{Moments.Minute(explanation.At)}; packs {Packs(explanation)}.", "default");
        List<RuleExplanation> brief = [];
        foreach (var rule in explanation.Rules)
        {
            if (eachInFull || rule.Effect != Outcome.Pass) Print(rule);
            else brief.Add(rule);
        }

        Brief(brief);
        if (eachInFull) return;
        foreach (var finding in explanation.WaiverFindings.Where(finding => finding.Kind == WaiverProblem.NoSuchRule))
            output.Line($"The waiver {finding.Waiver} helps no rule: {finding.Message}");
    }

    public void Print(IReadOnlyList<TestExplanation> tests, bool eachInFull)
    {
        foreach (var test in tests)
        {
            var result = test.Result;
            var place = $"{result.At.File}:{Text.Number(result.At.Line)}";
            output.Markup((result.Passed ? "[green bold]PASSES[/] " : "[red bold]FAILS[/] ")
                + Markup.Escape($"\"{result.Title}\" of {result.Pack} ({place})"));
            foreach (var failure in result.Failures)
                output.Line($"  {failure.At.File}:{Text.Number(failure.At.Line)}: {failure.Message}");
            for (var index = 0; index < test.Decisions.Count; index++)
            {
                output.Line();
                output.Markup($"[bold]Decision {Text.Number(index + 1)} of the test[/]");
                Print(test.Decisions[index], eachInFull);
            }

            if (test.Omitted > 0) output.Line($"and {Text.Number(test.Omitted)} more decisions");
            output.Line();
        }
    }

    void Print(RuleExplanation rule)
    {
        output.Line();
        _paragraphs.Print(rule, Colour(rule));
        if (!withTrees) return;
        foreach (var parameter in rule.Parameters) _trees.Print(parameter);
        foreach (var node in rule.Applies) _trees.Print("applies when", node);
        foreach (var node in rule.Requires) _trees.Print("require", node);
    }

    /// <summary>Rules that pass in one line, and those that were not asked in one a reason.</summary>
    void Brief(List<RuleExplanation> rules)
    {
        if (rules.Count == 0) return;
        output.Line();
        var passed = rules.Where(rule => rule.Skipped is null).Select(rule => rule.Id).ToList();
        if (passed.Count > 0) _paragraphs.Print("Passes:", string.Join(", ", passed), "green");
        foreach (var group in rules.Where(rule => rule.Skipped is not null).GroupBy(rule => rule.Skipped))
            _paragraphs.Print($"Not asked, {group.Key}:", string.Join(", ", group.Select(rule => rule.Id)), "grey");
    }

    static string Packs(Explanation explanation) =>
        string.Join(", ", explanation.Packs.Select(pack => $"{pack.Name} {pack.Version}"));

    static string Colour(RuleExplanation rule) => rule.Skipped is null ? Colour(rule.Effect) : "grey";

    static string Colour(Outcome outcome) => outcome switch
    {
        Outcome.Block => "red",
        Outcome.Warn => "yellow",
        Outcome.Note => "blue",
        _ => "green",
    };

    static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Block => "BLOCKED",
        Outcome.Warn => "WARNED",
        Outcome.Note => "NOTED",
        _ => "PASSED",
    };
}
