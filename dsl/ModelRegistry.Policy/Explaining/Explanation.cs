using System.Text.Json;

namespace ModelRegistry.Policy.Explaining;

/// <summary>
/// Why a decision came out as it did: what every rule looked at, found and wanted. It says nothing that the interpreter
/// did not do. The same inputs give the same bytes, and its size is bounded: parts that are left out are counted.
/// </summary>
public sealed record Explanation
{
    /// <summary>So many items of one quantifier are shown at most.</summary>
    public const int MaxItems = 10;

    /// <summary>So many values of one condition are shown at most.</summary>
    public const int MaxReads = 20;

    /// <summary>So much missing evidence of one rule is shown at most; the decision has all of it.</summary>
    public const int MaxMissing = 100;

    /// <summary>So many nodes one rule has at most.</summary>
    public const int MaxRuleNodes = 1_000;

    /// <summary>So many nodes all rules have at most, in the order of the packs.</summary>
    public const int MaxNodes = 20_000;

    /// <summary>So many steps the explanation of one rule takes at most; one that needs more has no trees.</summary>
    public const int MaxRuleSteps = 100_000;

    /// <summary>So many steps all rules take at most, in the order of the packs.</summary>
    public const int MaxSteps = 400_000;

    /// <summary>Trees are at most so deep; what is deeper is left out and counted.</summary>
    public const int MaxDepth = 24;

    public required Outcome Outcome { get; init; }

    /// <summary>The decision in one sentence or two.</summary>
    public required string Summary { get; init; }

    public required PolicyEvent Event { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DecisionDocument Document { get; init; }

    public required IReadOnlyList<DecisionPack> Packs { get; init; }

    /// <summary>Every rule of the packs, also those that were not asked.</summary>
    public required IReadOnlyList<RuleExplanation> Rules { get; init; }

    /// <summary>Waivers that help no rule: expired, too long, for a rule that passes or that is not there.</summary>
    public required IReadOnlyList<WaiverFinding> WaiverFindings { get; init; }

    /// <summary>Only some of the rules.</summary>
    public Explanation Only(Func<RuleExplanation, bool> wanted) => this with { Rules = [.. Rules.Where(wanted)] };

    /// <summary>The words without the trees.</summary>
    public Explanation WithoutTrees() => this with
    {
        Rules = [.. Rules.Select(rule => rule with { Applies = [], Requires = [] })],
    };

    /// <summary>The summary and a paragraph a rule, parted by empty lines.</summary>
    public string ToText() => string.Join("\n\n", Rules.Select(rule => rule.Paragraph).Prepend(Summary)) + "\n";

    /// <summary>This explanation as indented JSON, lines separated by LF.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ExplanationJson.Default.Explanation);
}
