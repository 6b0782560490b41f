using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using Spectre.Console;

namespace ModelRegistry.Cli.Commands.Governance.Reports;

/// <summary>Says who must approve a version and what to do until it is in production.</summary>
sealed class PlanText(Output output)
{
    public void Print(Plan plan)
    {
        foreach (var approvals in plan.Approvals ?? []) Print(approvals, plan);
        if (plan.Tasks is not { Count: > 0 } tasks) return;
        output.Line();
        output.Markup("[bold]What to do, in this order[/]");
        for (var index = 0; index < tasks.Count; index++)
        {
            output.Line($"  {Number(index + 1),2}. {tasks[index].Text}{Rules(tasks[index])}");
            if (tasks[index].UnknownUntil is { Count: > 0 } until)
                output.Markup($"      [yellow]Whether this is needed is unknown until {Markup.Escape(Join(until))} "
                    + "is there.[/]");
        }
    }

    void Print(PlanApprovals approvals, Plan plan)
    {
        if (approvals is { Target: "staging" } && plan.State is not ("Draft" or "ChangesRequested" or "Submitted"))
            return;
        if (plan.State is "Production" or "Deprecated" or "Retired") return;
        output.Line();
        output.Markup($"[bold]Who must approve for {approvals.Target}[/]"
            + (approvals.Complete ? ": nobody any more" : $": {Markup.Escape(People(approvals.MorePeople))}"));
        foreach (var demand in approvals.Demands)
        {
            output.Markup($"  [red]{Markup.Escape(demand.Rule)}[/] {Markup.Escape(Wanted(demand))}");
            if (demand.UnknownUntil is { Count: > 0 } until)
                output.Markup($"      [yellow]unknown until {Markup.Escape(Join(until))} is there[/]");
        }

        foreach (var given in approvals.Given)
            output.Line($"  approved by {given.By} as {given.Role} on {Moments.Day(given.At)}");
        foreach (var rejected in approvals.Rejected)
            output.Line($"  rejected by {rejected.By} as {rejected.Role} on {Moments.Day(rejected.At)}");
        if (!approvals.Complete && approvals.MayNot.Count > 0)
            output.Line($"  may not, having a hand in it: {Join(approvals.MayNot)}");
    }

    static string Wanted(PlanDemand demand)
    {
        if (demand.People == 0) return "looks at approvals and at more, which is not there yet";
        var roles = demand.Roles.Select(roles => string.Join(" and ", roles)).ToList();
        return roles.Count == 0
            ? $"{(demand.People == 1 ? "one more person" : $"{Number(demand.People)} different people")} in any role"
            : string.Join(", or ", roles);
    }

    static string People(int people) => people switch
    {
        0 => "unknown yet",
        1 => "one more person at least",
        _ => $"{Number(people)} different people at least",
    };

    static string Rules(PlanTask task) => task.Rules.Count == 0 ? "" : $" ({string.Join(", ", task.Rules)})";

    static string Join(IReadOnlyList<string> parts) => string.Join(", ", parts);

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
