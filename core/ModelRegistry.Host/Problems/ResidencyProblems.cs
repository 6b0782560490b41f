namespace ModelRegistry.Host.Problems;

/// <summary>What <c>data.residency</c> forbids.</summary>
static class ResidencyProblems
{
    public static readonly ProblemType DeploymentRegion = new("region-not-allowed", 422,
        "The version may not be in this region",
        "Choose one of the regions of data.residency, or correct data.residency in a new version.");
}
