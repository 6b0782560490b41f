using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Policies;

static class DryRun
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/policies/dry-run", Handle)
        .WithName(nameof(DryRun))
        .WithSummary("Ask what the policies would say about an event; nothing is recorded")
        .RequiresInHandler(Permission.PolicyDryRun)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<DryRunAnswer>, ProblemHttpResult>> Handle(
        DryRunRequest request, DryRunSubject subjects, PackShelf shelf, GatePlan plans, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (DryRunRequests.Refusal(request) is { } invalid) return invalid;
        var at = DryRunRequests.Event(request);
        var now = request.At ?? clock.GetUtcNow();
        var (document, previous, refused) = await subjects.OfAsync(request, at, now, cancellationToken);
        if (document is null) return refused!;      // one of the two is always there

        var packs = await shelf.CurrentAsync(cancellationToken);
        var decision = PolicyGate.Decide(packs, document, previous, at, now).Decision;
        return TypedResults.Ok(new DryRunAnswer(
            PolicyGate.Wire(decision.Outcome),
            JsonSerializer.SerializeToElement(decision, DecisionJson.Default.Decision), plans.Read(decision)));
    }
}
