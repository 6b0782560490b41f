using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Governance.Reports;

/// <summary>What a rule says, as plain lines for reports that other programs show.</summary>
static class RuleText
{
    public static string Of(RuleResult rule) => string.Join('\n',
    [
        rule.Title,
        .. rule.Observed.Select(fact => $"{fact.Path} is {fact.Value}; required: {fact.Expected}."),
        .. rule.Missing.Select(fact => $"{fact.Path} {fact.Reason}."),
        .. Some(rule.Because),
        .. Some(rule.Fix is null ? null : $"To fix: {rule.Fix}"),
        .. Some(rule.Waiver is { } waiver ? $"Waived by {waiver.By} ({waiver.Role}) until {waiver.Until:yyyy-MM-dd}."
            : null),
    ]);

    static string[] Some(string? text) => text is null ? [] : [text];
}
