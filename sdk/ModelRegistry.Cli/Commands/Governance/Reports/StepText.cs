using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using Spectre.Console;

namespace ModelRegistry.Cli.Commands.Governance.Reports;

/// <summary>Writes the steps that a version still has to take.</summary>
sealed class StepText(Output output)
{
    const string UsualReason = "is missing";

    /// <summary>A rule: what was found, what is required, what is missing, why, and how to mend it.</summary>
    public void Print(PlanStep step, string colour)
    {
        var verdict = step.Verdict is "fail" or "missing" ? "" : $" ({step.Verdict})";
        output.Markup($"  [{colour}]{Markup.Escape(step.Rule)}[/] {Markup.Escape(step.Title)}{verdict}");
        foreach (var fact in step.Observed)
            output.Line($"      observed  {fact.Path}: {fact.Value}; required: {fact.Expected}");
        if (step.Missing.Count > 0) output.Line($"      missing   {string.Join(", ", step.Missing.Select(Missing))}");
        if (step.Because is { } why) output.Line($"      why       {why}");
        if (step.Fix is { } fix) output.Line($"      to fix    {fix}");
    }

    /// <summary>What to supply for all rules together: each way of supplying once, with its facts.</summary>
    public void Supplies(IReadOnlyList<PlanStep> steps)
    {
        var ways = steps.SelectMany(step => step.Missing).DistinctBy(fact => fact.Path)
            .GroupBy(fact => fact.Supply.Replace(fact.Path, "these", StringComparison.Ordinal)).ToList();
        if (ways.Count == 0) return;
        output.Line();
        output.Markup("[bold]How to supply what is missing[/]");
        foreach (var way in ways)
        {
            output.Line($"  {way.Key}");
            output.Line($"      {string.Join(", ", way.Select(fact => fact.Path))}");
        }
    }

    static string Missing(MissingFact fact) =>
        fact.Reason == UsualReason ? fact.Path : $"{fact.Path} ({fact.Reason})";
}
