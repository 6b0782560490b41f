using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Deployments;

static class KillSwitch
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/models/{group}/{name}/versions/{version}/kill-switch", Handle)
        .WithName(nameof(KillSwitch))
        .WithSummary("Stop a version wherever it runs")
        .Requires(Permission.DeploymentRollback)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<KillSwitchAnswer>, ProblemHttpResult>> Handle(
        string group, string name, string version, StopReason request, RegistryDb db, VersionLookup lookup,
        DeploymentLedger ledger, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await DeploymentPlace.LockAsync(db, found.Model.Id, cancellationToken);
        var running = await db.Deployments
            .Where(row => row.VersionId == found.Version.Id && row.Status == DeploymentPlace.Active)
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        foreach (var row in running)
        {
            var place = await DeploymentPlace.ReadAsync(
                db, row.ModelId, row.Environment, row.Region, clock.GetUtcNow(), cancellationToken);
            if (place.Slot.Stop(row.Id) is SlotChange.Changed(var after)) place.Apply(after, DeploymentPlace.Stopped);
            ledger.Stopped(row, request.Reason);
            await db.SaveChangesAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Ok(new KillSwitchAnswer([.. running.Select(row => row.Id)]));
    }
}
