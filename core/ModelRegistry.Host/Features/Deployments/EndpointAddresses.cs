using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using DeploymentRow = ModelRegistry.Data.Deployments.DeploymentRecord;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>
/// Which addresses answer for whom. An address belongs to one place, where a canary and the stable deployment may share
/// it.
/// </summary>
sealed class EndpointAddresses(RegistryDb db)
{
    /// <summary>Tells these locks from others of the database.</summary>
    const int Locks = 0x75726C;

    /// <summary>
    /// Holds the addresses until the caller's transaction ends, so that two models that ask for one at the same time
    /// see each other, and gives those that another place has. On SQLite the writer's turn holds them.
    /// </summary>
    /// <param name="uris">The addresses asked for.</param>
    /// <param name="model">The model that asks.</param>
    /// <param name="environment">The environment of its place.</param>
    /// <param name="region">The region of its place.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<string>> TakenAsync(
        IEnumerable<string> uris, Guid model, string environment, string region, CancellationToken cancellationToken)
    {
        var asked = uris.Distinct().Order(StringComparer.Ordinal).ToList();
        if (asked.Count == 0) return [];
        if (db.IsPostgres)
            foreach (var uri in asked)
                await db.Database.ExecuteSqlAsync(
                    $"select pg_advisory_xact_lock({Locks}, hashtext({uri}))", cancellationToken);
        return await db.Endpoints.AsNoTracking()
            .Where(endpoint => asked.Contains(endpoint.Uri))
            .Join(db.Deployments.Where(row => row.Status == DeploymentPlace.Active
                    && (row.ModelId != model || row.Environment != environment || row.Region != region)),
                endpoint => endpoint.DeploymentId, row => row.Id, (endpoint, row) => endpoint.Uri)
            .Distinct().Order().ToListAsync(cancellationToken);
    }

    /// <summary>Those of an earlier deployment that other places have taken meanwhile.</summary>
    public Task<IReadOnlyList<string>> TakenAsync(DeploymentRow earlier, CancellationToken cancellationToken) =>
        TakenAsync(earlier.Endpoints.Select(endpoint => endpoint.Uri), earlier.ModelId, earlier.Environment,
            earlier.Region, cancellationToken);
}
