using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Host.Storage;

/// <summary>Limits of artifacts and uploads; section <c>Artifacts</c> of the configuration.</summary>
sealed class ArtifactOptions
{
    public const string Section = "Artifacts";

    const long KiB = 1024;
    const long TiB = KiB * KiB * KiB * KiB;

    /// <summary>The largest artifact, in bytes; 5 TiB unless said.</summary>
    [Range(1, 50 * TiB)]
    public long MaxArtifactBytes { get; init; } = 5 * TiB;

    /// <summary>The most artifacts of one version.</summary>
    [Range(1, 100_000)]
    public int MaxArtifacts { get; init; } = 10_000;

    /// <summary>Bytes of a part, unless the file would then have more parts than an upload may have.</summary>
    [Range(64 * KiB, KiB * KiB * KiB)]
    public long PartBytes { get; init; } = 64 * KiB * KiB;

    /// <summary>Hours after which an upload in which nothing happens is forgotten.</summary>
    [Range(1, 24 * 30)]
    public int UploadHours { get; init; } = 24;

    /// <summary>Minutes for which the signed address of a part is valid.</summary>
    [Range(1, 24 * 60)]
    public int PartUrlMinutes { get; init; } = 60;

    /// <summary>Seconds without a byte after which the connection of a part is broken off.</summary>
    [Range(1, 600)]
    public int StallSeconds { get; init; } = 20;

    /// <summary>Minutes between two looks for forgotten uploads.</summary>
    [Range(1, 24 * 60)]
    public int SweepMinutes { get; init; } = 15;

    /// <summary>Hours that content stays in the store after the last file with it was removed.</summary>
    [Range(1, 24 * 365)]
    public int GraceHours { get; init; } = 24;

    /// <summary>Hours between two looks for content that no file needs.</summary>
    [Range(1, 24 * 30)]
    public int CollectHours { get; init; } = 6;
}
