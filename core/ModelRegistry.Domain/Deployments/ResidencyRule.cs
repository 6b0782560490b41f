namespace ModelRegistry.Domain.Deployments;

/// <summary>Artifacts and deployments stay in the regions that <c>data.residency</c> names. None named, none
/// allowed.</summary>
public sealed class ResidencyRule
{
    /// <summary>Compares the region, without case, with those agreed.</summary>
    public ResidencyCheck Check(string region, IReadOnlyList<string> residency) =>
        residency.Contains(region, StringComparer.OrdinalIgnoreCase)
            ? new ResidencyCheck.Within()
            : new ResidencyCheck.Refused(region, residency);
}
