using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Governance;

namespace ModelRegistry.Host.Versions;

/// <summary>
/// Reads all that most registrations need in one query, which is compiled once: most models have no exception and
/// nothing in production, and are spared the queries for them.
/// </summary>
sealed class RegistrationPlaces
{
    readonly Func<RegistryDb, string, string, CancellationToken, Task<RegistrationPlace?>> _read =
        EF.CompileAsyncQuery((RegistryDb db, string key, string version, CancellationToken cancellationToken) =>
            db.Models.AsNoTracking().Where(model => model.Key == key)
                .Select(model => new RegistrationPlace(
                    model,
                    db.Versions.Any(row => row.ModelId == model.Id && row.Version == version),
                    db.Exceptions.Any(row => row.ModelId == model.Id && row.RevokedAt == null),
                    db.Versions.Any(row => row.ModelId == model.Id && row.State == VersionState.Production)
                        || db.Deployments.Any(row => row.ModelId == model.Id && row.Status == "active"
                            && row.Environment == GateEvent.Production),
                    db.PackShelves.Select(row => row.Revision).First()))
                .FirstOrDefault());

    /// <summary>Null when there is no such model.</summary>
    public Task<RegistrationPlace?> FindAsync(
        RegistryDb db, string group, string name, string version, CancellationToken cancellationToken) =>
        _read(db, $"{group}/{name}".ToLowerInvariant(), version, cancellationToken);
}
