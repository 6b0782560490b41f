namespace ModelRegistry.Domain.Deployments;

/// <summary>The wire names of strategies.</summary>
public static class DeploymentStrategies
{
    public static string Wire(this DeploymentStrategy strategy) =>
        strategy is DeploymentStrategy.BlueGreen ? "blue-green" : strategy.ToString().ToLowerInvariant();

    /// <summary>Reads a wire name, whatever its case.</summary>
    public static bool TryParse(string? text, out DeploymentStrategy strategy)
    {
        foreach (var candidate in Enum.GetValues<DeploymentStrategy>())
        {
            strategy = candidate;
            if (candidate.Wire().Equals(text, StringComparison.OrdinalIgnoreCase)) return true;
        }

        strategy = default;
        return false;
    }

    /// <summary>
    /// Why a split does not fit the strategy, as a sentence for people; null when it fits. Full and rolling send all
    /// traffic to the new version, shadow none (its copies are no traffic), canary some but not all, blue-green all or
    /// none.
    /// </summary>
    public static string? Explain(this DeploymentStrategy strategy, TrafficSplit split) => (strategy, split.New) switch
    {
        (DeploymentStrategy.Full, not 100) => "A full deployment sends 100 % of the traffic to the new version.",
        (DeploymentStrategy.Rolling, not 100) =>
            "A rolling deployment ends with 100 % of the traffic on the new version.",
        (DeploymentStrategy.Shadow, not 0) => "A shadow deployment sends 0 % of the traffic to the new version.",
        (DeploymentStrategy.Canary, 0 or 100) => "A canary sends more than 0 % and less than 100 % to the new version.",
        (DeploymentStrategy.BlueGreen, not (0 or 100)) =>
            "A blue-green deployment sends 0 % or 100 % of the traffic to the new version.",
        _ => null,
    };
}
