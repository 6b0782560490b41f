using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Lifecycle;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// Finds the version of a model that serves production: by its newest active deployment there; where none is recorded,
/// the highest version whose state says so.
/// </summary>
sealed class CurrentProduction(RegistryDb db)
{
    /// <returns>Null when no version other than <paramref name="except"/> is in production.</returns>
    public async Task<VersionRecord?> FindAsync(Guid model, Guid except, CancellationToken cancellationToken)
    {
        var deployed = await db.Deployments.AsNoTracking()
            .Where(row => row.ModelId == model && row.VersionId != except && row.Status == "active"
                && row.Environment == GateEvent.Production)
            .OrderByDescending(row => row.CreatedAt).Select(row => (Guid?)row.VersionId)
            .FirstOrDefaultAsync(cancellationToken);
        var versions = db.Versions.AsNoTracking();
        return deployed is { } id
            ? await versions.FirstAsync(row => row.Id == id, cancellationToken)
            : await versions
                .Where(row => row.ModelId == model && row.Id != except && row.State == VersionState.Production)
                .OrderByDescending(row => row.SortKey).FirstOrDefaultAsync(cancellationToken);
    }
}
