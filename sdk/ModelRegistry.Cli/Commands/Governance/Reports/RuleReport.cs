using ModelRegistry.Client.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Governance.Reports;

/// <summary>A rule that spoke at a gate, as reports for other programs show it.</summary>
/// <param name="Pack">The pack it stands in.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it holds, in a sentence.</param>
/// <param name="Verdict"><c>pass</c>, <c>fail</c>, <c>missing</c>, <c>waived</c>, <c>graced</c> …</param>
/// <param name="Effect">What it does to the gate.</param>
/// <param name="Facts">What was found and what is missing, a sentence each.</param>
/// <param name="Because">Why the rule is there.</param>
/// <param name="Fix">What to do when it does not pass.</param>
/// <param name="Standards">The controls that it serves.</param>
/// <param name="Waiver">Who waived it, and until when.</param>
sealed record RuleReport(
    string Pack, string Id, string Title, string Verdict, Outcome Effect, IReadOnlyList<string> Facts,
    string? Because, string? Fix, IReadOnlyList<string> Standards, string? Waiver)
{
    /// <summary>All that it says, as plain lines.</summary>
    public string Text =>
        string.Join('\n', [Title, .. Facts, .. Some(Because), .. Some(Fix, "To fix: "), .. Some(Waiver)]);

    public static RuleReport Of(RuleResult rule) => new(
        rule.Pack, rule.Id, rule.Title, rule.Verdict.ToString().ToLowerInvariant(), rule.Effect,
        [
            .. rule.Observed.Select(fact => Found(fact.Path, fact.Value, fact.Expected)),
            .. rule.Missing.Select(fact => $"{fact.Path} {fact.Reason}."),
        ],
        rule.Because, rule.Fix, [.. rule.Maps.Select(map => $"{map.Standard}: {map.Id}")],
        rule.Waiver is { } waiver
            ? $"Waived by {waiver.By} ({waiver.Role}) until {waiver.Until:yyyy-MM-dd}: {waiver.Because}"
            : null);

    public static RuleReport Of(PlanStep step) => new(
        step.Pack, step.Rule, step.Title, step.Verdict, Enum.Parse<Outcome>(step.Effect, ignoreCase: true),
        [
            .. step.Observed.Select(fact => Found(fact.Path, fact.Value, fact.Expected)),
            .. step.Missing.Select(fact => $"{fact.Path} {fact.Reason}."),
        ],
        step.Because, step.Fix, [], step.Waiver);

    /// <summary>For a gate that is closed though no rule closes it: nothing covers the event.</summary>
    public static RuleReport Closed(string reason) => new(
        "registry", "GATE", "The gate is closed", "fail", Outcome.Block, [reason], null, null, [], null);

    static string Found(string path, string value, string expected) => $"{path} is {value}; required: {expected}.";

    static string[] Some(string? text, string before = "") => text is null ? [] : [before + text];
}
