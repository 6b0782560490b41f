using System.Text.RegularExpressions;

namespace ModelRegistry.Host.Features.EvidenceIntake;

/// <summary>What a document says it is about; null where it does not say.</summary>
/// <param name="Digest">SHA-256, 64 hexadecimal digits.</param>
/// <param name="Model">The name of a model in this registry.</param>
/// <param name="Version">Its version.</param>
sealed partial record EvidenceAbout(string? Digest = null, string? Model = null, string? Version = null)
{
    /// <summary>
    /// The digest in a scanner's name of its target, <c>registry/app@sha256:…</c>; null when it has none.
    /// </summary>
    public static string? DigestIn(string? target) =>
        DigestShape.Match(target ?? "") is { Success: true } match ? match.Groups["hex"].Value : null;

    [GeneratedRegex("(?:^|@)(?:sha256:)?(?<hex>[0-9a-f]{64})$")]
    static partial Regex DigestShape { get; }
}
