namespace ModelRegistry.Cli.Commands.Policies.Reports;

/// <summary>How many steps judging a rule may take at most.</summary>
sealed record RuleCost(string Pack, string Rule, long Steps);
