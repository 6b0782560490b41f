using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Domain.Deployments;
using DeploymentRow = ModelRegistry.Data.Deployments.DeploymentRecord;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>The active deployments of a model in one environment and region, and how their traffic changes.</summary>
sealed class DeploymentPlace(IReadOnlyList<DeploymentRow> active, DateTimeOffset now)
{
    public const string Active = "active", Superseded = "superseded", RolledBack = "rolled-back", Stopped = "stopped";

    public TrafficSlot Slot { get; } = new(
    [
        .. active.Select(row => new TrafficShare(row.Id, Strategy(row), row.TrafficPercent)),
    ]);

    /// <summary>The deployment whose answers count; null where nothing serves.</summary>
    public DeploymentRow? Newest => active.FirstOrDefault(row => row.Id == Slot.Newest?.Deployment);

    /// <summary>Reads the place in the caller's transaction, which lets no other write to the model's places.</summary>
    public static async Task<DeploymentPlace> ReadAsync(
        RegistryDb db, Guid model, string environment, string region, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var rows = await db.Deployments.Include(row => row.Endpoints)
            .Where(row => row.ModelId == model && row.Environment == environment && row.Region == region
                && row.Status == Active)
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return new(rows, now);
    }

    /// <summary>
    /// Keeps other writers of the model's deployments waiting; on SQLite the writer's turn does that. Whoever also
    /// holds a version holds it after this, or two requests wait for each other.
    /// </summary>
    public static async Task LockAsync(RegistryDb db, Guid model, CancellationToken cancellationToken)
    {
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync(
                $"""select 1 from models where "Id" = {model} for no key update""", cancellationToken);
    }

    /// <summary>
    /// Holds the versions that were ever deployed in an environment, so that none of them is retired while one of them
    /// is chosen; after <see cref="LockAsync"/>.
    /// </summary>
    public static async Task LockVersionsAsync(
        RegistryDb db, Guid model, string environment, CancellationToken cancellationToken)
    {
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync(
                $"""
                select 1 from versions where "Id" in
                  (select "VersionId" from deployments where "ModelId" = {model} and "Environment" = {environment})
                order by "Id" for no key update
                """, cancellationToken);
    }

    /// <summary>Writes the changed shares into the rows, and ends those that are not in the place any more.</summary>
    /// <param name="after">How the place is to be.</param>
    /// <param name="ended">What becomes of those that end.</param>
    /// <returns>The rows that are not as they were.</returns>
    public IReadOnlyList<DeploymentRow> Apply(TrafficSlot after, string ended) =>
        [.. active.Where(row => Apply(row, after.Active.FirstOrDefault(share => share.Deployment == row.Id), ended))];

    bool Apply(DeploymentRow row, TrafficShare? share, string ended)
    {
        var before = row.TrafficPercent;
        row.TrafficPercent = share?.Percent ?? 0;
        if (share is not null) return row.TrafficPercent != before;
        row.Status = ended;
        row.EndedAt = now;
        return true;
    }

    public static DeploymentStrategy Strategy(DeploymentRow row) =>
        DeploymentStrategies.TryParse(row.Strategy, out var strategy) ? strategy : DeploymentStrategy.Full;
}
