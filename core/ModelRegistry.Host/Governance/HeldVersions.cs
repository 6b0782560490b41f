using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Governance;

/// <summary>Versions that somebody is about to change, one after the other.</summary>
sealed class HeldVersions(RegistryDb db, VersionLookup lookup)
{
    /// <summary>
    /// Finds a version and holds it until the caller's write transaction ends: whoever comes second sees what the
    /// first one did. The lock leaves the row's key alone: rows that refer to the version are added beside it.
    /// </summary>
    public async Task<Found<FoundVersion>> FindAsync(
        string group, string name, string version, CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync(
                $"""SELECT 1 FROM versions WHERE "Id" = {found.Version.Id} FOR NO KEY UPDATE""", cancellationToken);
        await db.Entry(found.Version).ReloadAsync(cancellationToken);
        return found;
    }
}
