using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Governance;
using DeploymentRow = ModelRegistry.Data.Deployments.DeploymentRecord;
using PastDeployment = ModelRegistry.Domain.Deployments.DeploymentRecord;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>
/// What was deployed in a place before, as the choice of a rollback reads it. A version that was ever rolled back or
/// stopped there does not count as healthy; shadows never served, so they are left out.
/// </summary>
sealed class RollbackHistory(RegistryDb db, EffectiveDocuments documents, TimeProvider clock)
{
    const int MostLookedAt = 200;

    /// <summary>The deployment that serves now, and the newest before it.</summary>
    public async Task<IReadOnlyList<(PastDeployment Past, DeploymentRow Row, VersionRecord Version)>> ReadAsync(
        ModelRecord model, DeploymentRow current, CancellationToken cancellationToken)
    {
        var (environment, region) = (current.Environment, current.Region);
        var place = db.Deployments.AsNoTracking().Where(row => row.ModelId == model.Id
            && row.Environment == environment && row.Region == region && row.Strategy != "shadow");
        var rows = await place.Include(row => row.Endpoints)
            .Where(row => row.Id == current.Id || row.CreatedAt < current.CreatedAt)
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
            .Take(MostLookedAt).ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.VersionId).Distinct().ToList();
        var versions = await db.Versions.AsNoTracking().Where(version => ids.Contains(version.Id))
            .ToDictionaryAsync(version => version.Id, cancellationToken);
        var faulty = await place
            .Where(row => row.Status == DeploymentPlace.RolledBack || row.Status == DeploymentPlace.Stopped)
            .Select(row => row.VersionId).Distinct().ToHashSetAsync(cancellationToken);
        var revoked = new HashSet<Guid>();
        foreach (var version in versions.Values)
            if (await IsRevokedAsync(model, version, environment, cancellationToken)) revoked.Add(version.Id);
        return
        [
            .. rows.Select(row => (
                new PastDeployment(
                    row.Id, ModelName.Parse($"{model.Group}/{model.Name}"),
                    SemanticVersion.Parse(versions[row.VersionId].Version), versions[row.VersionId].State,
                    EnvironmentName.Parse(row.Environment), row.Region, row.CreatedAt,
                    !faulty.Contains(row.VersionId), revoked.Contains(row.VersionId)),
                row, versions[row.VersionId])),
        ];
    }

    async Task<bool> IsRevokedAsync(
        ModelRecord model, VersionRecord version, string environment, CancellationToken cancellationToken)
    {
        var at = new GateEvent(GateEvent.Deploy, environment);
        var document = await documents.OfAsync(model, version, at, clock.GetUtcNow(), cancellationToken);
        return document.Members["artifacts"] is System.Text.Json.Nodes.JsonArray artifacts
            && artifacts.Any(artifact => artifact?["signature"]?.ToString() == "revoked");
    }
}
