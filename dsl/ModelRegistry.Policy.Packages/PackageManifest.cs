namespace ModelRegistry.Policy.Packages;

/// <summary>
/// What a package says of itself, in its file <c>policy-pack.json</c>. All else in the envelope follows from it.
/// </summary>
public sealed record PackageManifest
{
    /// <summary>The version of this format: 1.</summary>
    public required int Format { get; init; }

    /// <summary>The id that feeds know it by: <c>ai.baseline</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Three numbers, and where it is no release what Semantic Versioning adds: <c>1.2.0-rc.1</c>.</summary>
    public required string Version { get; init; }

    public required string Authors { get; init; }

    public required string Description { get; init; }

    /// <summary>An SPDX expression.</summary>
    public required string License { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The packs in it.</summary>
    public required IReadOnlyList<ManifestPack> Packs { get; init; }

    /// <summary>The packages that hold the packs which its own packs import.</summary>
    public required IReadOnlyList<ManifestDependency> Dependencies { get; init; }

    /// <summary>The files in it but this one, the envelope and the signature, by path.</summary>
    public required IReadOnlyList<ManifestFile> Files { get; init; }
}
