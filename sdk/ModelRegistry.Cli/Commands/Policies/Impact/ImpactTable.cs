using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies.Impact;

/// <summary>Changes as rows for a spreadsheet, with the columns of the registry's own table.</summary>
static class ImpactTable
{
    public static string Header => Cells.Row(
        "model", "version", "state", "tier", "owners", "event", "target", "before", "after", "rules", "missing");

    public static string Row(ImpactChange change) => Cells.Row(
        change.Model, change.Version, change.State, change.Tier, string.Join(' ', change.Owners), change.Event,
        change.Target, change.Before, change.After,
        string.Join(' ', change.Rules.Select(rule => $"{rule.Rule}:{rule.Before ?? "-"}>{rule.After ?? "-"}")),
        string.Join(' ', change.Rules.SelectMany(rule => rule.Missing ?? []).Distinct()));
}
