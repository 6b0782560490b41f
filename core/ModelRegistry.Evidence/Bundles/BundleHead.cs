namespace ModelRegistry.Evidence.Bundles;

/// <summary>
/// What a bundle is about, and where its part of the audit log starts: number and previous hash of the first leaf, and
/// the Merkle subtrees before it (hexadecimal; none when it starts at event 0).
/// </summary>
public sealed record BundleHead(
    DateTimeOffset Created,
    string Model,
    string Version,
    string ManifestDigest,
    string Log,
    long First,
    string Previous,
    IReadOnlyList<string> Before);
