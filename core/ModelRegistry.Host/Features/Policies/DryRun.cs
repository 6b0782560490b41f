using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Policies;

static class DryRun
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/policies/dry-run", Handle)
        .WithName(nameof(DryRun))
        .WithSummary("Ask what the policies would say about an event; nothing is recorded")
        .WithDescription("packs tries packs that are not in force, each in the place of its namesake or beside the "
            + "others.")
        .ReadsAtMost(DryRunPacks.MostBytes)
        .Refuses(PackProblems.Invalid)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .RequiresInHandler(Permission.PolicyDryRun)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<DryRunAnswer>, ProblemHttpResult>> Handle(
        DryRunRequest request, DryRunSubject subjects, DryRunPacks packs, ShadowJudge shadows, GatePlan plans,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (DryRunRequests.Refusal(request) is { } invalid) return invalid;
        var at = DryRunRequests.Event(request);
        var now = request.At ?? clock.GetUtcNow();
        var (document, previous, refused) = await subjects.OfAsync(request, at, now, cancellationToken);
        if (document is null) return refused!;      // one of the two is always there

        var (set, broken) = await packs.OfAsync(request, at, document, cancellationToken);
        if (set is null) return broken!;        // one of the two is always there

        var decided = await shadows.BesideAsync(
            PolicyGate.Decide(set, document, previous, at, now), cancellationToken);
        var decision = decided.Decision;
        return TypedResults.Ok(new DryRunAnswer(
            PolicyGate.Wire(decision.Outcome),
            JsonSerializer.SerializeToElement(decision, DecisionJson.Default.Decision), plans.Read(decided)));
    }
}
