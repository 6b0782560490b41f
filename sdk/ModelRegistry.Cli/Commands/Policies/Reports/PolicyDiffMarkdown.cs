using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>What a new edition of packs changes, for the text of a pull request.</summary>
static class PolicyDiffMarkdown
{
    public static IEnumerable<string> Lines(IReadOnlyList<RuleChange> changes)
    {
        var different = changes.Where(change => change.Kind != RuleChangeKind.Same).ToList();
        yield return "### What these policies change";
        yield return "";
        if (different.Count == 0)
        {
            yield return "Nothing: every rule is the same.";
            yield break;
        }

        yield return "| rule | | shown by |";
        yield return "|---|---|---|";
        foreach (var change in different)
        {
            var shown = PolicyDiffText.Witnesses(change).Select(each =>
                $"{each.Which} {PolicyDiffText.Where(each.Witness)}: {PolicyDiffText.Said(each.Witness)}");
            var kind = Cell(PolicyDiffText.Kind(change));
            yield return $"| `{change.Rule}` | {kind} | {Cell(string.Join("<br>", shown))} |";
        }

        foreach (var change in different.Where(change => change.Parts.Count > 0))
        {
            yield return "";
            yield return $"`{change.Rule}`";
            yield return "```diff";
            foreach (var part in change.Parts)
            {
                if (part.Before is not null) yield return $"- {part.Before}";
                if (part.After is not null) yield return $"+ {part.After}";
            }

            yield return "```";
        }
    }

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
