using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Deployments;

static class StopDeployment
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/deployments/{id:guid}/stop", Handle)
        .WithName(nameof(StopDeployment))
        .WithSummary("Stop a deployment; the one beside it gets its traffic")
        .RequiresInHandler(Permission.DeploymentRollback)
        .Refuses(DeploymentProblems.TrafficRefused)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    static async Task<Results<Ok<Deployment>, ProblemHttpResult>> Handle(
        Guid id, StopReason request, HttpContext http, RegistryDb db, DeploymentFinder finder,
        DeploymentLedger ledger, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (found, refused) = await finder.FindAsync(id, Permission.DeploymentRollback, cancellationToken);
        if (found is null) return refused!;     // one of the two is always there
        if (ETags.Check(http.Request, found.Row) is { } stale) return stale;

        var row = found.Row;
        await DeploymentPlace.LockAsync(db, row.ModelId, cancellationToken);
        var place = await DeploymentPlace.ReadAsync(
            db, row.ModelId, row.Environment, row.Region, clock.GetUtcNow(), cancellationToken);
        switch (place.Slot.Stop(id))
        {
            case SlotChange.Refused(var why):
                return Problem.Of(DeploymentProblems.TrafficRefused, why);
            case SlotChange.Changed(var after):
                ledger.Moved(place.Apply(after, DeploymentPlace.Stopped), id);
                break;
        }
        ledger.Stopped(row, request.Reason);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ETags.Set(http, row);
        return TypedResults.Ok(found.ToWire());
    }
}
