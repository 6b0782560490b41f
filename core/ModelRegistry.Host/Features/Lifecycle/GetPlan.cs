using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Lifecycle;

static class GetPlan
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"{LifecycleFeature.Version}/plan", Handle)
        .WithName(nameof(GetPlan))
        .WithSummary("What every gate up to production would say now, and how to supply what is missing")
        .Requires(Permission.ModelRead)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<Plan>, ProblemHttpResult>> Handle(
        string group, string name, string version, string? use, VersionLookup lookup, GatePlan plans,
        CancellationToken cancellationToken)
    {
        if (EventUse.Check(use) is { } wrongUse) return wrongUse;
        return (await lookup.VersionAsync(group, name, version, cancellationToken)).Is(out var found, out var missing)
            ? TypedResults.Ok(await plans.OfAsync(found.Model, found.Version, use, cancellationToken))
            : missing;
    }
}
