using ModelRegistry.Host.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Inventory;

/// <summary>The documents of the versions in production, as they were at one moment.</summary>
sealed class ProductionInventory(IReadOnlyList<(string Model, byte[] Document)> versions, DateTimeOffset at)
    : IInventory
{
    readonly int _models = versions.DistinctBy(version => version.Model).Count();

    public InventoryCount Count(PolicySet policies)
    {
        var evaluator = policies.NewEvaluator();
        var document = evaluator.NewDocument();
        var asked = new DecisionRequest(new PolicyEvent(GateEvent.Promote, GateEvent.Production), at);
        var failing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (model, json) in versions)
        {
            if (evaluator.Read(json, document) is not null) continue;
            evaluator.Decide(document, asked);
            if (evaluator.Verdicts.Contains(Verdict.Fail)) failing.Add(model);
        }

        return new(failing.Count, _models);
    }
}
