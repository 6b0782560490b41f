using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Governance;

namespace ModelRegistry.Host.Inventory;

/// <summary>
/// Which version serves production beside another one, for many models in two queries: what
/// <see cref="CurrentProduction"/> finds for one.
/// </summary>
sealed class PreviousVersions(RegistryDb db)
{
    /// <returns>
    /// For each model its versions in production, first the one that serves it. The previous of a version is the first
    /// that is not the version itself.
    /// </returns>
    public async Task<ILookup<Guid, Guid>> OfAsync(
        IReadOnlyList<Guid> models, CancellationToken cancellationToken)
    {
        var ids = models.Distinct().ToList();
        var deployed = await db.Deployments.AsNoTracking()
            .Where(row => EF.Parameter(ids).Contains(row.ModelId) && row.Status == "active"
                && row.Environment == GateEvent.Production)
            .OrderByDescending(row => row.CreatedAt).Select(row => new { row.ModelId, row.VersionId })
            .ToListAsync(cancellationToken);
        var released = await db.Versions.AsNoTracking()
            .Where(row => EF.Parameter(ids).Contains(row.ModelId) && row.State == VersionState.Production)
            .OrderByDescending(row => row.SortKey).Select(row => new { row.ModelId, VersionId = row.Id })
            .ToListAsync(cancellationToken);
        return deployed.Concat(released).ToLookup(row => row.ModelId, row => row.VersionId);
    }
}
