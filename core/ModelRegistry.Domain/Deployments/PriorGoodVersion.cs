using ModelRegistry.Domain.Lifecycle;

namespace ModelRegistry.Domain.Deployments;

/// <summary>
/// Chooses what a rollback returns to: the latest earlier deployment of another version of the model in the same
/// environment and region that was healthy and whose version is neither retired nor has a revoked signature. Missing or
/// old evidence never stops it; a forbidden region is refused by <see cref="ResidencyRule"/>.
/// </summary>
public sealed class PriorGoodVersion
{
    public RollbackChoice Choose(DeploymentRecord current, IEnumerable<DeploymentRecord> history)
    {
        DeploymentRecord[] earlier =
        [
            .. history.Where(d => IsSamePlace(d, current) && d.At < current.At && d.Version != current.Version)
                .OrderByDescending(d => d.At),
        ];
        if (earlier.FirstOrDefault(d => Obstacle(d) is null) is { } found) return new RollbackChoice.ReturnTo(found);
        var place = $"{current.Model} in {current.Environment} {current.Region}";
        return new RollbackChoice.Nothing(earlier.Length == 0
            ? $"No other version of {place} was deployed before {current.Version}."
            : $"No earlier deployment of {place} can serve again: "
                + $"{string.Join(", ", earlier.Select(d => $"{d.Version} ({Obstacle(d)})"))}.");
    }

    static bool IsSamePlace(DeploymentRecord one, DeploymentRecord other) =>
        one.Model == other.Model && one.Environment == other.Environment
        && one.Region.Equals(other.Region, StringComparison.OrdinalIgnoreCase);

    static string? Obstacle(DeploymentRecord deployment) => deployment switch
    {
        { State: VersionState.Retired } => "retired",
        { SignatureRevoked: true } => "signature revoked",
        { WasHealthy: false } => "was not healthy",
        _ => null,
    };
}
