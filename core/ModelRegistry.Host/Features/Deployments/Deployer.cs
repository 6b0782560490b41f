using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;
using DeploymentRow = ModelRegistry.Data.Deployments.DeploymentRecord;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>
/// Records a deployment that passed the gate, and what becomes of those in its place, in the transaction that holds the
/// model's places and the version since before the gate looked at it.
/// </summary>
sealed class Deployer(RegistryDb db, EndpointAddresses addresses, DeploymentLedger ledger, TimeProvider clock)
{
    public async Task<(DeploymentRow? Row, ProblemHttpResult? Conflict)> DeployAsync(
        FoundVersion found, DeploymentOrder order, NewDeployment request, PassedGate passed,
        CancellationToken cancellationToken)
    {
        if (await addresses.TakenAsync((request.Endpoints ?? []).Select(endpoint => endpoint.Uri), found.Model.Id,
            order.Environment.Name, passed.Region, cancellationToken) is [var taken, ..])
            return (null, Problem.Of(DeploymentProblems.EndpointTaken,
                $"{taken} answers for another deployment already."));

        var place = await DeploymentPlace.ReadAsync(
            db, found.Model.Id, order.Environment.Name, passed.Region, clock.GetUtcNow(), cancellationToken);
        var id = Guid.CreateVersion7();
        if (place.Slot.Enter(id, order.Strategy, order.Split) is not SlotChange.Changed(var after))
            return (null, Problem.Of(DeploymentProblems.TrafficRefused,
                "There is no stable deployment to share the traffic with: the first one takes all of it."));

        var plan = new DeploymentPlan(
            order.Environment.Name, passed.Region, order.Strategy.Wire(), order.Split.New);
        var row = ledger.Add(ledger.New(id, found.Model.Id, found.Version.Id, plan, order.Configuration,
            request.Endpoints ?? [], place.Newest?.Id));
        ledger.Created(row, passed.Decision);
        ledger.Moved(place.Apply(after, DeploymentPlace.Superseded), id);
        await db.SaveChangesAsync(cancellationToken);
        return (row, null);
    }
}
