using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>
/// Says whether a version that the caller's transaction holds may be deployed: state, residency, policies. A refusal by
/// policies is saved.
/// </summary>
sealed class DeploymentGate(DeploymentStates states, Residency residency, Gatekeeper gate, RegistryDb db)
{
    public async Task<(PassedGate? Passed, ProblemHttpResult? Refused)> PassAsync(
        FoundVersion found, DeploymentOrder order, NewDeployment request, CancellationToken cancellationToken)
    {
        if (EventUse.Check(request.Use) is { } unknown) return (null, unknown);
        if (states.Explain(order.Environment, found.Version.State) is { } reason)
            return (null, Problem.Of(DeploymentProblems.WrongState, $"{found}: {reason}", errors: null,
                ("state", found.Version.State.ToString()),
                ("legal", states.For(order.Environment).Select(state => state.ToString()).ToArray())));
        var (region, forbidden) = residency.Check(found.Version, request.Region);
        if (forbidden is not null) return (null, Residency.Refuse(forbidden));

        var at = new GateEvent(GateEvent.Deploy, order.Environment.Name, request.Use,
            DeploymentTarget: DeploymentTargets.Of(
                new(order.Environment.Name, region, order.Strategy.Wire(), order.Split.New), order.Configuration,
                request.Endpoints ?? [], request.RollbackTo));
        var (logged, blocked) = await gate.PassAsync(found, at, cancellationToken);
        if (blocked is null) return (new PassedGate(region, logged.Row.Id), null);

        await db.SaveChangesAsync(cancellationToken);
        return (null, blocked);
    }
}
