using System.Text;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Api;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>Changes as rows of a table.</summary>
static class ImpactCsv
{
    public static byte[] Header() => Bytes(
        "model", "version", "state", "tier", "owners", "event", "target", "before", "after", "rules", "missing");

    public static byte[] Row(ImpactChange change) => Bytes(
        change.Model, change.Version, change.State, change.Tier, string.Join(' ', change.Owners), change.Event,
        change.Target, change.Before, change.After,
        string.Join(' ', change.Rules.Select(rule => $"{rule.Rule}:{rule.Before ?? "-"}>{rule.After ?? "-"}")),
        string.Join(' ', change.Rules.SelectMany(rule => rule.Missing ?? []).Distinct()));

    static byte[] Bytes(params IEnumerable<string?> cells) => Encoding.UTF8.GetBytes(Csv.Row(cells));
}
