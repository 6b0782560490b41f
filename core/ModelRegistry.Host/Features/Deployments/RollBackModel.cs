using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Deployments;

static class RollBackModel
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/rollbacks", Handle)
        .WithName(nameof(RollBackModel))
        .WithSummary("Return to the prior good version, in one region or in all")
        .RequiresInHandler(Permission.DeploymentRollback)
        .Refuses(DeploymentProblems.NothingToRollBack, ResidencyProblems.DeploymentRegion)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<RollbackAnswer>, ProblemHttpResult>> Handle(
        RollbackRequest request, RegistryDb db, Access access, VersionLookup lookup, Rollback rollback,
        CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>();
        if (!ModelName.TryParse(request.Model, null, out var name))
            errors["model"] = [$"'{request.Model}' is no model's name; write group/name."];
        if (!EnvironmentName.TryParse(request.Environment, out var environment, out var reason))
            errors["environment"] = [reason];
        if (name is null || environment is null)
            return Problem.Of(CommonProblems.InvalidValue, "Nothing was rolled back.", errors);
        if (access.Check(Permission.DeploymentRollback, name, environment) is { } denied) return denied;
        if (!(await lookup.ModelAsync(name.Group, name.Name, cancellationToken)).Is(out var model, out var missing))
            return missing;

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await DeploymentPlace.LockAsync(db, model.Id, cancellationToken);
        await DeploymentPlace.LockVersionsAsync(db, model.Id, environment.Name, cancellationToken);
        var regions = request.Region is { } one
            ? [one]
            : await db.Deployments
                .Where(row => row.ModelId == model.Id && row.Environment == environment.Name
                    && row.Status == DeploymentPlace.Active)
                .Select(row => row.Region).Distinct().Order().ToListAsync(cancellationToken);
        var outcomes = new Dictionary<string, RollbackOutcome>();
        foreach (var region in regions)
            outcomes[region] = await rollback.ReturnAsync(
                model, environment.Name, region, request.Reason, cancellationToken);
        if (!outcomes.Values.Any(outcome => outcome is RollbackOutcome.Returned))
            return Refuse(outcomes, $"{name} in {environment}");

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        var answer = Answer(outcomes, $"{model.Group}/{model.Name}");
        return TypedResults.Created($"{ApiRegistration.Prefix}/deployments/{answer.Deployments[0].Id}", answer);
    }

    static ProblemHttpResult Refuse(Dictionary<string, RollbackOutcome> outcomes, string place) =>
        outcomes.Values.OfType<RollbackOutcome.Forbidden>().FirstOrDefault() is { } forbidden
            ? Residency.Refuse(forbidden.Reason)
            : Problem.Of(DeploymentProblems.NothingToRollBack,
                outcomes.Count == 0 ? $"{place}: nothing is deployed there."
                    : string.Join(" ", Reasons(outcomes).Values));

    static Dictionary<string, string> Reasons(Dictionary<string, RollbackOutcome> outcomes) =>
        outcomes.Where(one => one.Value is not RollbackOutcome.Returned).ToDictionary(one => one.Key, one =>
            one.Value is RollbackOutcome.Forbidden(var forbidden) ? forbidden
            : one.Value is RollbackOutcome.Refused(var reason) ? reason : "");

    static RollbackAnswer Answer(Dictionary<string, RollbackOutcome> outcomes, string model)
    {
        var returned = outcomes.Values.OfType<RollbackOutcome.Returned>().ToList();
        return new(
            [.. returned.Select(one => DeploymentMapping.ToWire(one.Row, model, one.Version))],
            Reasons(outcomes),
            [.. returned.SelectMany(one => one.Findings).Distinct()]);
    }
}
