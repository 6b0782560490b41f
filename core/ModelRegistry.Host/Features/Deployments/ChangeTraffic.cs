using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Deployments;

static class ChangeTraffic
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/deployments/{id:guid}", Handle)
        .WithName(nameof(ChangeTraffic))
        .WithSummary("Move traffic between a deployment and the stable one")
        .RequiresInHandler(Permission.DeploymentCreate)
        .Refuses(DeploymentProblems.TrafficRefused)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    static async Task<Results<Ok<Deployment>, ProblemHttpResult>> Handle(
        Guid id, TrafficChange request, HttpContext http, RegistryDb db, DeploymentFinder finder,
        DeploymentLedger ledger, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!TrafficSplit.TryCreate(request.Split.New, request.Split.Stable, out var split, out var reason))
            return Problem.Of(CommonProblems.InvalidValue, reason,
                new Dictionary<string, string[]> { ["split"] = [reason] });

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var (found, refused) = await finder.FindAsync(id, Permission.DeploymentCreate, cancellationToken);
        if (found is null) return refused!;     // one of the two is always there
        if (ETags.Require(http.Request, found.Row) is { } stale) return stale;

        var row = found.Row;
        await DeploymentPlace.LockAsync(db, row.ModelId, cancellationToken);
        var place = await DeploymentPlace.ReadAsync(
            db, row.ModelId, row.Environment, row.Region, clock.GetUtcNow(), cancellationToken);
        switch (place.Slot.Change(id, split))
        {
            case SlotChange.Refused(var why):
                return Problem.Of(DeploymentProblems.TrafficRefused, why);
            case SlotChange.Changed(var after):
                var moved = place.Apply(after, DeploymentPlace.Superseded);
                ledger.Changed(row);
                ledger.Moved(moved, id);
                break;
        }
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ETags.Set(http, row);
        return TypedResults.Ok(found.ToWire());
    }
}
