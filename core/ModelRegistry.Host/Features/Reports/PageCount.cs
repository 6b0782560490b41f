using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Inventory;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Reports;

/// <summary>Counts what the rules say about the versions of a page. It serves one thread.</summary>
/// <param name="policies">The policies of a model, by group and name.</param>
sealed class PageCount(Func<string, string, PolicySet> policies)
{
    readonly Dictionary<PolicySet, Side> _sides = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<(string, string), ComplianceCount> _counts = [];

    /// <summary>Every rule that serves a control, with nothing counted yet.</summary>
    public static void Begin(PolicySet policies, Dictionary<(string, string), ComplianceCount> counts)
    {
        foreach (var pack in policies.Packs)
        {
            foreach (var rule in pack.Rules) counts.TryAdd((pack.Name, rule.Id), new(pack.Name, rule));
        }
    }

    public Dictionary<(string, string), ComplianceCount> Count(ScannedPage page, DateTimeOffset at)
    {
        foreach (var version in page.Versions) Count(version, at);
        return _counts;
    }

    void Count(ScannedVersion version, DateTimeOffset at)
    {
        var side = For(version.Row.Model);
        var evaluator = side.Evaluator;
        if (evaluator.Read(version.DocumentFor(GateEvent.Production), side.Document, version.Previous) is { } fault)
            throw new InvalidOperationException(
                $"The document of {version.Row.Model}@{version.Row.Version} cannot be read: {fault}");
        evaluator.Decide(side.Document, version.Ask(GateEvent.Promote, GateEvent.Production, null, at));
        for (var i = 0; i < side.Rules.Count; i++) _counts[side.Rules[i]].Add(evaluator.Verdicts[i]);
    }

    Side For(string model)
    {
        var parts = model.Split('/');
        var set = policies(parts[0], parts[1]);
        if (_sides.TryGetValue(set, out var side)) return side;
        Begin(set, _counts);
        var evaluator = set.NewEvaluator();
        return _sides[set] = new(evaluator, evaluator.NewDocument(),
            [.. set.Packs.SelectMany(pack => pack.Rules.Select(rule => (pack.Name, rule.Id)))]);
    }

    sealed record Side(PolicyEvaluator Evaluator, PolicyDocument Document, List<(string, string)> Rules);
}
