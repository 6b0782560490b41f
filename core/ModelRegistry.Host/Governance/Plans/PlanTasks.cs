using System.Globalization;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Governance.Plans;

/// <summary>
/// Puts what is missing into an order in which it can be done: what freezes at submission before it, evidence and
/// approvals before the gate that asks for them, and the moves between.
/// </summary>
sealed class PlanTasks(MetadataSchema schema)
{
    public IReadOnlyList<PlanTask> Of(Plan plan, VersionState state)
    {
        if (state is VersionState.Production or VersionState.Deprecated or VersionState.Retired) return [];
        var isOpen = state is VersionState.Draft or VersionState.ChangesRequested;
        var isStaged = state is VersionState.Staging or VersionState.ApprovedForProd;
        (string Name, PlanStage Stage)[] ahead =
        [
            .. isOpen ? [("submit", plan.Submit)] : Array.Empty<(string, PlanStage)>(),
            .. isStaged ? [] : new[] { ("staging", plan.Staging) },
            ("production", plan.Production),
        ];
        var work = new TaskList(new(schema), gate => AsksForMrc(plan, gate));
        foreach (var (name, stage) in ahead) work.Collect(name, stage);
        List<PlanTask> tasks = [];
        if (!isOpen && work.Frozen.Count > 0) tasks.Add(Reopen(work.Frozen, isStaged, plan));
        tasks.AddRange(work.Frozen);
        if (!isOpen && work.Frozen.Count > 0 && !isStaged) tasks.Add(Submit(plan, again: true));
        foreach (var (name, stage) in ahead)
        {
            tasks.AddRange(work.Open.Where(task => task.Before == name));
            if (name == "submit") tasks.Add(Submit(plan, again: false));
            else tasks.AddRange(Release(name, stage, plan, tasks));
        }

        return tasks;
    }

    /// <summary>
    /// Whether somebody has to approve as MRC before a gate: that records the day of recertification too.
    /// </summary>
    static bool AsksForMrc(Plan plan, string gate) => (plan.Approvals ?? [])
        .Where(approvals => approvals.Target == gate || (gate == "production" && approvals.Target == "staging"))
        .SelectMany(approvals => approvals.Demands).SelectMany(demand => demand.Roles)
        .Any(roles => roles.Contains("MRC"));

    /// <summary>Content that serves in staging opens no more: a new version is made.</summary>
    static PlanTask Reopen(IReadOnlyList<PlanTask> frozen, bool isStaged, Plan plan)
    {
        List<string> rules = [.. frozen.SelectMany(task => task.Rules).Distinct()];
        List<string> paths = [.. frozen.SelectMany(task => task.Paths).Distinct()];
        return isStaged
            ? new("renew", "production",
                "Register a new version: content is frozen for good once it is in staging, and this has to change.",
                rules, paths)
            : new("reopen", "staging",
                $"Ask for changes, so that content opens again: registry request-changes {Address(plan)}.", rules,
                paths);
    }

    static PlanTask Submit(Plan plan, bool again) => new("submit", "submit",
        again ? $"Submit it again: registry submit {Address(plan)}. Changed content needs new approvals."
            : $"Submit the version, which freezes its content: registry submit {Address(plan)}.", [], []);

    static IEnumerable<PlanTask> Release(string name, PlanStage stage, Plan plan, List<PlanTask> before)
    {
        var approvals = plan.Approvals?.FirstOrDefault(one => one.Target == name);
        if (approvals is not null)
        {
            foreach (var rejection in approvals.Rejected)
            {
                yield return new("withdraw", name,
                    $"{rejection.By} rejected it as {rejection.Role}: they approve it or take that back.", [], []);
            }

            foreach (var task in ApprovalTasks.Of(approvals, plan, before)) yield return task;
        }

        if (stage is { Reason: { } reason, Blocking.Count: 0 })
            yield return new("mend", name, $"Have a rule made for it: {reason}.", [], []);
        yield return new("promote", name, $"Promote it: registry promote {Address(plan)} --to {name}.", [], []);
    }

    public static string Address(Plan plan) =>
        string.Create(CultureInfo.InvariantCulture, $"{plan.Model}@{plan.Version}");
}
