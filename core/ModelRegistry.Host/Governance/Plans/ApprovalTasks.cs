using System.Globalization;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Host.Governance.Plans;

/// <summary>The approvals that are still wanted, as things to do: a role at a time, then people.</summary>
static class ApprovalTasks
{
    /// <param name="approvals">What an environment asks for.</param>
    /// <param name="plan">The plan, for what the other environment asks for.</param>
    /// <param name="before">What comes first: an approval for both environments is asked for once.</param>
    public static IEnumerable<PlanTask> Of(PlanApprovals approvals, Plan plan, List<PlanTask> before)
    {
        var able = approvals.Demands.Where(demand => demand.People > 0).ToList();
        foreach (var role in Roles(approvals))
        {
            var later = approvals.Target == "staging" ? plan.Approvals!.First(one => one.Target == "production") : null;
            var forBoth = later is not null && Roles(later).Contains(role);
            var command = Command(plan, role, forBoth ? "" : $" --for {approvals.Target}");
            if (before.Exists(task =>
                task.Text.Contains(Command(plan, role, " --rationale"), StringComparison.Ordinal)))
                continue;
            var asking = Asking(approvals, role).Concat(forBoth ? Asking(later!, role) : []); // there is one for both
            yield return Task(approvals, $"Somebody who holds the role {role} and had no hand in it approves it"
                + $"{(forBoth ? " for both environments" : "")}: {command} --rationale TEXT.",
                [.. asking.DistinctBy(demand => demand.Rule)]);
        }

        foreach (var demand in able.Where(demand => demand.Roles.Count > 1))
        {
            var choice = string.Join(", or ", demand.Roles.Select(Together));
            yield return Task(approvals, $"{choice} approve it.", [demand]);
        }

        foreach (var demand in able.Where(demand => demand.Roles.Count == 0))
        {
            yield return Task(approvals, $"{People(demand.People)} in any of the approving roles "
                + "approve it; who approved above counts among them.", [demand]);
        }

        foreach (var demand in approvals.Demands.Where(demand => demand.People == 0))
        {
            yield return Task(approvals,
                $"{demand.Rule} looks at approvals and at more; who must approve is known when the rest is there.",
                [demand]);
        }
    }

    static string Command(Plan plan, string role, string rest) =>
        $"registry approve {PlanTasks.Address(plan)} --role {role}{rest}";

    static IEnumerable<string> Roles(PlanApprovals approvals) => approvals.Demands
        .Where(demand => demand is { People: > 0, Roles.Count: 1 }).SelectMany(demand => demand.Roles[0]).Distinct();

    static IEnumerable<PlanDemand> Asking(PlanApprovals approvals, string role) => approvals.Demands
        .Where(demand => demand is { People: > 0, Roles.Count: 1 } && demand.Roles[0].Contains(role));

    static PlanTask Task(PlanApprovals approvals, string text, IReadOnlyList<PlanDemand> asking)
    {
        var sure = asking.Any(demand => demand.UnknownUntil is null);
        return new("approve", approvals.Target, text, [.. asking.Select(demand =>
            demand.Rule)], ["governance.approvals"],
            sure ? null : [.. asking.SelectMany(demand => demand.UnknownUntil ?? []).Distinct()]);
    }

    static string Together(IReadOnlyList<string> roles) => string.Join(" and ", roles);

    static string People(int people) => people == 1 ? "One more person"
        : string.Create(CultureInfo.InvariantCulture, $"{people} different people");
}
