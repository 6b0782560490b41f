namespace ModelRegistry.Domain.Deployments;

/// <summary>Whether a region lies within the agreed residency.</summary>
public abstract record ResidencyCheck
{
    ResidencyCheck() { }

    public sealed record Within : ResidencyCheck;

    /// <summary>Outside, or nothing was agreed.</summary>
    public sealed record Refused(string Region, IReadOnlyList<string> Residency) : ResidencyCheck
    {
        public string Reason => Residency.Count == 0
            ? $"The region {Region} cannot be checked: the version declares no data.residency."
            : $"The region {Region} is not one of data.residency: {string.Join(", ", Residency)}.";
    }
}
