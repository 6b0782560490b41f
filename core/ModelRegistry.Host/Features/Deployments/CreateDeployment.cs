using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;
using ModelRegistry.Schema.Secrets;

namespace ModelRegistry.Host.Features.Deployments;

static class CreateDeployment
{
    const int ConfigurationBytes = 64 * 1024;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/deployments", Handle)
        .WithName(nameof(CreateDeployment))
        .WithSummary("Put a version to work in an environment and region")
        .RequiresInHandler(Permission.DeploymentCreate)
        .ReadsAtMost(2 * ConfigurationBytes)
        .WithMetadata(new AnswersEntityTag())
        .Refuses(DeploymentProblems.EndpointTaken, DeploymentProblems.SecretInConfiguration,
            DeploymentProblems.TrafficRefused, DeploymentProblems.WrongState, ResidencyProblems.DeploymentRegion,
            GateProblems.BlockedByPolicy)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<Deployment>, ProblemHttpResult>> Handle(
        NewDeployment request, HttpContext http, RegistryDb db, Access access, VersionLookup lookup, HeldVersions held,
        SecretScanner secrets, DeploymentGate gate, Deployer deployer, CancellationToken cancellationToken)
    {
        var (order, errors) = NewDeploymentCheck.Read(request);
        if (order is null) return Problem.Of(CommonProblems.InvalidValue, "Nothing was deployed.", errors);
        if (access.Check(Permission.DeploymentCreate, order.Model, order.Environment) is { } denied) return denied;
        if (secrets.Scan(order.Configuration) is { Count: > 0 } found)
            return Problem.Of(DeploymentProblems.SecretInConfiguration, "The deployment was not stored.",
                found.GroupBy(one => $"configuration.{one.Path}")
                    .ToDictionary(group => group.Key, group => group.Select(one => one.Message).ToArray()));

        if (!(await lookup.ModelAsync(order.Model.Group, order.Model.Name, cancellationToken))
            .Is(out var model, out var unknown)) return unknown;

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await DeploymentPlace.LockAsync(db, model.Id, cancellationToken);
        if (!(await held.FindAsync(order.Model.Group, order.Model.Name, request.Version, cancellationToken))
            .Is(out var version, out var missing)) return missing;
        var (passed, refused) = await gate.PassAsync(version, order, request, cancellationToken);
        if (passed is null)
        {
            await transaction.CommitAsync(cancellationToken);       // the refusal is kept
            return refused!;                        // one of the two is always there
        }
        var (row, conflict) = await deployer.DeployAsync(version, order, request, passed, cancellationToken);
        if (row is null) return conflict!;          // one of the two is always there
        await transaction.CommitAsync(cancellationToken);

        ETags.Set(http, row);
        return TypedResults.Created($"{ApiRegistration.Prefix}/deployments/{row.Id}",
            DeploymentMapping.ToWire(row, version.ModelName, version.Version.Version));
    }
}
