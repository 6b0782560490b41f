using ModelRegistry.Client.Governance;

namespace ModelRegistry.Host.Governance.Plans;

/// <summary>Gathers what gates miss and do not accept, each once, at the first gate that asks for it.</summary>
/// <param name="frozen">What freezes at submission.</param>
/// <param name="asksForMrc">
/// Whether somebody has to approve as MRC before a gate, which supplies the day of recertification.
/// </param>
sealed class TaskList(FrozenPaths frozen, Func<string, bool> asksForMrc)
{
    readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>What has to be done while content is open.</summary>
    public List<PlanTask> Frozen { get; } = [];

    /// <summary>What can be done later too.</summary>
    public List<PlanTask> Open { get; } = [];

    public void Collect(string gate, PlanStage stage)
    {
        var facts = from step in stage.Blocking
                    from fact in step.Missing
                    where !IsApproval(gate, fact.Path)
                    group (step, fact) by (fact.Supply.Replace(fact.Path, "these", StringComparison.Ordinal),
                        IsFrozen(fact.Path));
        foreach (var way in facts)
        {
            var open = way.Where(one => _known.Add(one.fact.Path)).ToList();
            if (open.Count == 0) continue;
            Add(way.Key.Item2, new("supply", gate, $"{way.Key.Item1} {Named(open.Select(one => one.fact.Path))}",
                [.. open.Select(one => one.step.Rule).Distinct()], [.. open.Select(one => one.fact.Path).Distinct()],
                Doubt([.. open.Select(one => one.step)])));
        }

        foreach (var step in stage.Blocking.Where(step => step.Observed.Any(fact => !IsApproval(gate, fact.Path))))
        {
            if (_known.Add($"{step.Pack} {step.Rule}")) Mend(gate, step);
        }
    }

    void Mend(string gate, PlanStep step)
    {
        List<ObservedFact> facts = [.. step.Observed.Where(fact => !IsApproval(gate, fact.Path))];
        var found = string.Join("; ", facts.Take(3)
            .Select(fact => $"{fact.Path} is {fact.Value}, required: {fact.Expected}"));
        var fix = step.Fix is { } text ? $" {text}" : "";
        Add(facts.Exists(fact => IsFrozen(fact.Path)),
            new("mend", gate, $"Mend what {step.Rule} found: {found}.{fix}", [step.Rule],
                [.. facts.Select(fact => fact.Path).Distinct()], Doubt([step])));
    }

    void Add(bool isFrozen, PlanTask task) => (isFrozen ? Frozen : Open).Add(task);

    /// <summary>Unknown only where every rule that asks for it may not apply after all.</summary>
    static IReadOnlyList<string>? Doubt(IReadOnlyList<PlanStep> steps) =>
        steps.All(step => step.UnknownUntil is not null)
            ? [.. steps.SelectMany(step => step.UnknownUntil!).Distinct()] // all have one
            : null;

    static string Named(IEnumerable<string> paths) => string.Join(", ", paths.Distinct());

    bool IsFrozen(string path) => frozen.Contains(path);

    bool IsApproval(string gate, string path) => path.StartsWith("governance.approvals", StringComparison.Ordinal)
        || (path == "governance.recert_date" && asksForMrc(gate));
}
