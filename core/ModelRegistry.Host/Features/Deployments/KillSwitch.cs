using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>All or nothing: whoever may not stop it in one of the environments where it runs stops none.</summary>
static class KillSwitch
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/models/{group}/{name}/versions/{version}/kill-switch", Handle)
        .WithName(nameof(KillSwitch))
        .WithSummary("Stop a version wherever it runs")
        .RequiresInHandler(Permission.DeploymentRollback)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<KillSwitchAnswer>, ProblemHttpResult>> Handle(
        string group, string name, string version, StopReason request, RegistryDb db, Access access,
        VersionLookup lookup, DeploymentLedger ledger, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!(await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await DeploymentPlace.LockAsync(db, found.Model.Id, cancellationToken);
        var running = await db.Deployments
            .Where(row => row.VersionId == found.Version.Id && row.Status == DeploymentPlace.Active)
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        if (Denied(access, found.Model, running.Select(row => row.Environment).Distinct()) is { } denied) return denied;
        foreach (var row in running)
        {
            var place = await DeploymentPlace.ReadAsync(
                db, row.ModelId, row.Environment, row.Region, clock.GetUtcNow(), cancellationToken);
            if (place.Slot.Stop(row.Id) is SlotChange.Changed(var after))
                ledger.Moved(place.Apply(after, DeploymentPlace.Stopped), row.Id);
            ledger.Stopped(row, request.Reason);
            await db.SaveChangesAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Ok(new KillSwitchAnswer([.. running.Select(row => row.Id)]));
    }

    static ProblemHttpResult? Denied(Access access, ModelRecord model, IEnumerable<string> environments)
    {
        var name = ModelName.Parse($"{model.Group}/{model.Name}");
        return environments.Select(one =>
            access.Check(Permission.DeploymentRollback, name, EnvironmentName.Parse(one)))
            .FirstOrDefault(denied => denied is not null);
    }
}
