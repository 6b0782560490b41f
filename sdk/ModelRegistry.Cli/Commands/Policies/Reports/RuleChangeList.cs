using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>What became of every rule.</summary>
sealed record RuleChangeList(IReadOnlyList<RuleChange> Rules);
