namespace ModelRegistry.Inspection;

/// <summary>What was learnt of one file without running any of it.</summary>
/// <param name="Path">As given, with forward slashes.</param>
/// <param name="Type">Kind, media type and format.</param>
/// <param name="Inspected">How much was read.</param>
/// <param name="Reason">Why not everything was read; null when it was.</param>
/// <param name="Findings">What deserves attention.</param>
/// <param name="Facts">What the file says of the model.</param>
public sealed record FileVerdict(
    string Path, ArtifactType Type, Coverage Inspected, string? Reason, IReadOnlyList<Finding> Findings,
        StatedFacts Facts);
