using ModelRegistry.Client.Reports;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Inventory;

namespace ModelRegistry.Host.Features.Reports;

/// <summary>
/// Asks the rules in force about every version of the inventory, whether it would be let into production now, and
/// counts what they say by the controls that they serve.
/// </summary>
sealed class ComplianceRun(InventoryScan scan, PackShelf shelf)
{
    public async Task<IReadOnlyList<ComplianceRow>> RunAsync(InventoryQuery query, CancellationToken cancellationToken)
    {
        var packs = await shelf.CurrentAsync(cancellationToken);
        var sets = packs.Spots().Select(packs.Of).Distinct().ToList();
        var all = new Dictionary<(string, string), ComplianceCount>();
        foreach (var set in sets) PageCount.Begin(set.Policies, all);
        var previous = sets.Exists(set => set.Policies.ReadsPrevious);
        await foreach (var counts in scan.RunAsync(query, previous, Count, cancellationToken))
        {
            foreach (var (key, count) in counts) all[key].Add(count);
        }

        return
        [
            .. all.Values.SelectMany(count => count.Rows())
                .OrderBy(row => row.Standard, StringComparer.Ordinal)
                .ThenBy(row => row.Control, StringComparer.Ordinal).ThenBy(row => row.Rule, StringComparer.Ordinal)
                .ThenBy(row => row.Pack, StringComparer.Ordinal),
        ];

        Dictionary<(string, string), ComplianceCount> Count(ScannedPage page) =>
            new PageCount((group, name) => packs.For(GateEvent.Production, group, name).Policies)
                .Count(page, query.At);
    }
}
