using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Finds the versions that requests are about.</summary>
sealed class ArtifactVersions(RegistryDb db, VersionLookup lookup)
{
    /// <summary>The version, or the answer that says what was wrong with its address.</summary>
    public async Task<(ArtifactVersion? Found, ProblemHttpResult? Refused)> FindAsync(
        string group, string name, string version, CancellationToken cancellationToken) =>
        (await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing)
            ? (new(ModelName.Parse(found.ModelName), found.Version), null)
            : (null, missing);

    /// <summary>The version of an upload.</summary>
    public async Task<ArtifactVersion> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (
            from row in db.Versions.AsNoTracking()
            join owner in db.Models on row.ModelId equals owner.Id
            where row.Id == id
            select new { row, owner.Group, owner.Name }).FirstAsync(cancellationToken);
        return new(ModelName.Parse($"{found.Group}/{found.Name}"), found.row);
    }
}
