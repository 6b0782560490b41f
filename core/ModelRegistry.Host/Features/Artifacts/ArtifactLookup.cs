using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Finds one artifact of a version, by id or by path.</summary>
sealed class ArtifactLookup(RegistryDb db, ArtifactVersions versions)
{
    public async Task<(ArtifactVersion? Version, ArtifactRecord? Row, ProblemHttpResult? Refused)> FindAsync(
        string group, string name, string version, Guid id, CancellationToken cancellationToken)
    {
        var (found, refused) = await versions.FindAsync(group, name, version, cancellationToken);
        if (found is null) return (null, null, refused);
        var row = await db.Artifacts.AsNoTracking().FirstOrDefaultAsync(
            one => one.Id == id && one.VersionId == found.Row.Id, cancellationToken);
        return (found, row, row is null ? NotFound($"{found.Address} has no artifact {id}.") : null);
    }

    public async Task<(ArtifactVersion? Version, ArtifactRecord? Row, ProblemHttpResult? Refused)> FindAsync(
        string group, string name, string version, string path, CancellationToken cancellationToken)
    {
        var (found, refused) = await versions.FindAsync(group, name, version, cancellationToken);
        if (found is null) return (null, null, refused);
        var row = await db.Artifacts.AsNoTracking().FirstOrDefaultAsync(
            one => one.VersionId == found.Row.Id && one.Path == path, cancellationToken);
        return (found, row, row is null ? NotFound($"{found.Address} has no artifact at this path.") : null);
    }

    static ProblemHttpResult NotFound(string detail) => Problem.Of(CommonProblems.NotFound, detail);
}
