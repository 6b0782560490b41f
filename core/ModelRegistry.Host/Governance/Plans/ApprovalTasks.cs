using System.Globalization;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Host.Governance.Plans;

/// <summary>The approvals that are still wanted, as things to do: a role at a time, then people.</summary>
static class ApprovalTasks
{
    public static IEnumerable<PlanTask> Of(PlanApprovals approvals, Plan plan)
    {
        var able = approvals.Demands.Where(demand => demand.People > 0).ToList();
        var single = able.Where(demand => demand.Roles.Count == 1).ToList();
        foreach (var role in single.SelectMany(demand => demand.Roles[0]).Distinct())
        {
            var asking = single.Where(demand => demand.Roles[0].Contains(role)).ToList();
            yield return Task(approvals, $"Somebody who holds the role {role} and had no hand in it approves it: "
                + $"registry approve {PlanTasks.Address(plan)} --role {role} --for {approvals.Target}.", asking);
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
