using ModelRegistry.Cli.Commands.Policies.Impact;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Reports;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies.Compliance;

/// <summary>The matrix of packs at hand, with the verdicts on documents at hand where there are some.</summary>
static class LocalMatrix
{
    public static async Task<IReadOnlyList<ComplianceRow>> OfAsync(
        PolicySet policies, string? inventory, CancellationToken cancellationToken)
    {
        var rules = policies.Packs
            .SelectMany(pack => pack.Rules.Select(rule => (Pack: pack.Name, Rule: rule))).ToList();
        var counts = rules.ConvertAll(_ => new int[Enum.GetValues<Verdict>().Length]);
        if (inventory is not null) await CountAsync(policies, inventory, counts, cancellationToken);
        return
        [
            .. rules.SelectMany((one, index) => one.Rule.Maps.Distinct()
                    .Select(map => Row(map, one.Pack, one.Rule, counts[index])))
                .OrderBy(row => row.Standard, StringComparer.Ordinal)
                .ThenBy(row => row.Control, StringComparer.Ordinal).ThenBy(row => row.Rule, StringComparer.Ordinal),
        ];
    }

    static ComplianceRow Row(StandardReference map, string pack, RuleInfo rule, int[] count)
    {
        return new(map.Standard, map.Id, rule.Id, rule.Title, pack, Of(Verdict.Pass), Of(Verdict.Fail),
            Of(Verdict.Missing), Of(Verdict.Waived), Of(Verdict.Graced), Of(Verdict.Skipped));

        int Of(Verdict verdict) => count[(int)verdict];
    }

    static async Task CountAsync(
        PolicySet policies, string inventory, List<int[]> counts, CancellationToken cancellationToken)
    {
        var evaluator = policies.NewEvaluator();
        var document = evaluator.NewDocument();
        var asked = new DecisionRequest(
            new PolicyEvent("promote", "production"), TimeProvider.System.GetUtcNow());
        await foreach (var (place, json) in LocalDocuments.ReadAsync(inventory, cancellationToken))
        {
            if (evaluator.Read(json, document) is { } fault)
                throw CommandException.Usage($"{place} holds no document: {fault}",
                    "Give a JSON object with the blocks of the schema.");
            evaluator.Decide(document, asked);
            for (var i = 0; i < counts.Count; i++) counts[i][(int)evaluator.Verdicts[i]]++;
        }
    }
}
