using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Whether a version's files may change, and what stands in the way of one of them.</summary>
sealed class OpenContent(RegistryDb db, LifecycleTable lifecycle, TimeProvider clock)
{
    /// <summary>Null when the content is open as far as the row that was read tells.</summary>
    public ProblemHttpResult? Check(ArtifactVersion version) =>
        lifecycle.ContentIsOpen(version.Row.State) ? null : Frozen(version);

    /// <summary>
    /// Claims the version's row until the transaction ends and counts its revision up: a submit that read the version
    /// before fails, one that comes later sees the change, and one that came first is noticed here.
    /// </summary>
    public async Task<ProblemHttpResult?> HoldAsync(ArtifactVersion version, CancellationToken cancellationToken)
    {
        VersionState[] open = [.. Enum.GetValues<VersionState>().Where(lifecycle.ContentIsOpen)];
        var now = clock.GetUtcNow();
        var held = await db.Versions
            .Where(row => row.Id == version.Row.Id && open.Contains(row.State))
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Revision, row => row.Revision + 1)
                .SetProperty(row => row.UpdatedAt, now), cancellationToken);
        return held == 1 ? null : Frozen(version);
    }

    /// <summary>
    /// Two paths that differ in case alone would merge on some systems, and a file cannot replace a reference.
    /// </summary>
    public async Task<ProblemHttpResult?> ConflictAsync(
        ArtifactVersion version, NewArtifact artifact, CancellationToken cancellationToken)
    {
        var rows = db.Artifacts.AsNoTracking().Where(row => row.VersionId == version.Row.Id);

        // SQLite lowers ASCII letters only: paths with others are compared here.
        if (System.Text.Ascii.IsValid(artifact.Path)) rows = rows.Where(row => row.Path.ToLower() == artifact.Key);
        var other = (await rows.Select(row => new { row.Path, row.Uri }).ToListAsync(cancellationToken))
            .FirstOrDefault(row => row.Path == artifact.Path
                ? row.Uri is null != artifact.IsStored
                : row.Path.ToLowerInvariant() == artifact.Key);
        return other is null
            ? null
            : Problem.Of(ArtifactProblems.PathTaken, other.Path == artifact.Path
                ? $"{version.Address} has {(other.Uri is null ? "a file" : "a container")} named {other.Path}."
                : $"{version.Address} has {other.Path}, which differs from {artifact.Path} in case alone.");
    }

    static ProblemHttpResult Frozen(ArtifactVersion version) => Problem.Of(MetadataProblems.Frozen,
        $"The files of {version.Address} cannot change any more: it was submitted.",
        errors: null, ("state", version.Row.State.ToString()));
}
