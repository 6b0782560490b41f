using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies.Impact;

/// <summary>Shows a run as it comes, and what it came to.</summary>
sealed class ImpactDisplay(Output output, bool csv)
{
    const int MostShown = 50;

    public async Task<ImpactSummary> ShowAsync(IAsyncEnumerable<ImpactLine> lines)
    {
        var changes = new List<ImpactChange>();
        ImpactSummary? summary = null;
        if (csv) output.Line(ImpactTable.Header);
        using (var progress = new ProgressLine(output))
        {
            await foreach (var line in lines)
            {
                if (line.Progress is { } now) progress.Show(Words(now));
                summary = line.Summary ?? summary;
                if (line.Change is not { } change) continue;
                if (csv) output.Line(ImpactTable.Row(change));
                else if (output.IsJson || changes.Count < MostShown) changes.Add(change);
            }
        }

        if (summary is null) throw new InvalidOperationException("A run ends with a summary.");
        if (output.IsJson) output.Json(new(changes, false, summary), GovernanceJson.Default.ImpactAnswer);
        else if (!csv) Print(changes, summary);
        return summary;
    }

    static string Words(ImpactProgress now) => string.Create(
        CultureInfo.InvariantCulture, $"{now.Done} of {now.Of} versions, {now.Changed} change");

    void Print(List<ImpactChange> changes, ImpactSummary summary)
    {
        output.Line(string.Create(CultureInfo.InvariantCulture,
            $"{summary.Versions} judged, {summary.Changed} change: {summary.Tightened} stricter, ")
            + string.Create(CultureInfo.InvariantCulture, $"{summary.Loosened} milder. ")
            + string.Create(CultureInfo.InvariantCulture,
                $"Newly blocked: {summary.NewlyBlocked} (models: {summary.ModelsNewlyBlocked}). ")
            + string.Create(CultureInfo.InvariantCulture, $"No longer blocked: {summary.NoLongerBlocked}."));
        if (summary.LeftOut > 0)
            output.Line(string.Create(CultureInfo.InvariantCulture,
                $"{summary.LeftOut} versions are of models that you may not read; they were left out."));
        Print("RULE", summary.Rules);
        Print("OWNER", summary.Owners);
        Print("TIER", summary.Tiers);
        Print("GROUP", summary.Groups);
        if (changes.Count == 0) return;
        output.Line();
        output.Table(["VERSION", "STATE", "GATE", "BEFORE", "AFTER", "RULES", "MISSING"], changes.Select(Cells));
        if (summary.Changed > changes.Count)
            output.Note(string.Create(CultureInfo.InvariantCulture,
                $"... and {summary.Changed - changes.Count} more: --csv and --json have them all."));
    }

    void Print(string heading, IReadOnlyList<ImpactCount> counts)
    {
        if (counts.Count == 0) return;
        output.Line();
        output.Table([heading, "NEWLY BLOCKED", "NO LONGER", "STRICTER", "MILDER", ""], counts.Take(MostShown).Select(
            count => (string[])
            [
                count.Name, Number(count.NewlyBlocked), Number(count.NoLongerBlocked), Number(count.Tightened),
                Number(count.Loosened), count.Title ?? "",
            ]));
    }

    static string[] Cells(ImpactChange change) =>
    [
        change.Version.Length == 0 ? change.Model : $"{change.Model}@{change.Version}", change.State,
        change.Target is null ? change.Event : $"{change.Event} to {change.Target}", change.Before, change.After,
        string.Join(' ', change.Rules.Select(rule => rule.Rule)),
        string.Join(' ', change.Rules.SelectMany(rule => rule.Missing ?? []).Distinct()),
    ];

    static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
