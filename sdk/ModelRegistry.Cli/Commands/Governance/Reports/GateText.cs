using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using Spectre.Console;

namespace ModelRegistry.Cli.Commands.Governance.Reports;

/// <summary>Says what a gate answered, in words for people who do not know the policy language.</summary>
sealed class GateText(Output output)
{
    readonly StepText _steps = new(output);

    public void Print(GateResult result)
    {
        var version = Markup.Escape(result.Version.ToString());
        output.Markup(result.IsBlocked
            ? $"[red bold]BLOCKED[/] {version} does not pass: {result.Gate}. It stays in {result.State}."
            : $"[green bold]PASSED[/] {version}: {result.Gate}. It is in {result.State} now.");
        if (result.IsBlocked) List("Blocks now", result.Stage, []);
        Warnings(result.Stage, result.Plan);
        Shadows(result.Stage);
        if (result.Plan is { } plan) Later(plan, result.IsBlocked ? result.Stage : null);
    }

    /// <summary>What the policies would say, though nothing happens.</summary>
    public void PrintDryRun(string subject, string gate, DryRunAnswer answer)
    {
        var isBlocked = answer.Outcome == "block";
        output.Markup((isBlocked ? "[red bold]WOULD BE BLOCKED[/]" : "[green bold]WOULD PASS[/]")
            + $" {Markup.Escape($"{subject}: {gate}")}. Nothing was recorded.");
        if (isBlocked) List("Would block", answer.Stage, []);
        Warnings(answer.Stage, plan: null);
        Shadows(answer.Stage);
        _steps.Supplies(answer.Stage.Blocking);
    }

    /// <summary>The plan alone.</summary>
    public void Print(VersionRef version, Plan plan)
    {
        output.Line($"{version} is in {plan.State}.");
        var isOpen = plan.State is "Draft" or "ChangesRequested";
        if (isOpen)
        {
            List("Blocks submission", plan.Submit, []);
            Warnings(plan.Submit, plan);
            Shadows(plan.Submit);
        }

        Later(plan, isOpen ? plan.Submit : null);
    }

    /// <summary>The gates that are still to come, and what to do for all of them.</summary>
    void Later(Plan plan, PlanStage? now)
    {
        var shown = new HashSet<string>(now?.Blocking.Select(Key) ?? []);
        var stages = now is null ? new List<PlanStage>() : [now];
        if (now != plan.Staging
            && plan.State is "Draft" or "ChangesRequested" or "Submitted" or "ApprovedForStaging")
        {
            List("Still missing before staging", plan.Staging, shown);
            Shadows(plan.Staging);
            shown.UnionWith(plan.Staging.Blocking.Select(Key));
            stages.Add(plan.Staging);
        }

        if (now != plan.Production && plan.State is not ("Production" or "Deprecated" or "Retired"))
        {
            List("Still missing before production", plan.Production, shown);
            Shadows(plan.Production);
            stages.Add(plan.Production);
        }

        foreach (var one in plan.Exceptions ?? []) output.Line($"  exception {one.Id}: {one.Message}");
        _steps.Supplies([.. stages.SelectMany(stage => stage.Blocking)]);
    }

    void List(string title, PlanStage stage, HashSet<string> shown)
    {
        output.Line();
        if (stage.Blocking.Count == 0 && stage.Reason is null)
        {
            output.Markup($"[bold]{title}[/]: nothing");
            return;
        }

        output.Markup($"[bold]{title}[/]");
        if (stage is { Blocking.Count: 0, Reason: { } reason }) output.Line($"  {reason}");
        foreach (var step in stage.Blocking.Where(step => !shown.Contains(Key(step)))) _steps.Print(step, "red");
        var above = stage.Blocking.Where(step => shown.Contains(Key(step))).Select(step => step.Rule).ToList();
        if (above.Count > 0) output.Line($"  and from above: {string.Join(", ", above)}");
    }

    /// <summary>Warnings in full, save those that a later list says again because they will block there.</summary>
    void Warnings(PlanStage stage, Plan? plan)
    {
        if (stage.Warnings.Count == 0) return;
        var later = plan is null
            ? []
            : plan.Staging.Blocking.Concat(plan.Production.Blocking).Select(step => (step.Pack, step.Rule)).ToHashSet();
        output.Line();
        output.Markup("[bold]Warns now[/]");
        foreach (var step in stage.Warnings.Where(step => !later.Contains((step.Pack, step.Rule))))
            _steps.Print(step, "yellow");
        var repeated = stage.Warnings.Where(step => later.Contains((step.Pack, step.Rule))).Select(step => step.Rule);
        if (string.Join(", ", repeated) is { Length: > 0 } rules) output.Line($"  blocks later, see below: {rules}");
    }

    /// <summary>What packs that only report would do otherwise; they stop nothing.</summary>
    void Shadows(PlanStage stage)
    {
        foreach (var one in (stage.Shadows ?? []).Where(one => one.Rules.Count > 0 || one.Outcome is null))
            output.Line($"  only reports: {one.Message}");
    }

    /// <summary>A step says something new when its rule misses something else than it did at an earlier gate.</summary>
    static string Key(PlanStep step) => string.Join('\n',
        [step.Pack, step.Rule, .. step.Missing.Select(fact => fact.Path), .. step.Observed.Select(fact => fact.Path)]);
}
