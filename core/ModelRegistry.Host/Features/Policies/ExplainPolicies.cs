using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Policies;

static class ExplainPolicies
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/policies/explain", Handle)
        .WithName(nameof(ExplainPolicies))
        .WithSummary("Ask why the policies say what they say of a decision, a version or metadata; nothing is recorded")
        .RequiresInHandler(Permission.PolicyDryRun)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .Refuses(GateProblems.PacksAreGone)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<ExplainAnswer>, ProblemHttpResult>> Handle(
        ExplainRequest request, ExplainedDecisions decisions, DryRunSubject subjects, PackShelf shelf, GivenPacks given,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (ExplainRequests.Refusal(request) is { } invalid) return invalid;
        if (request.Decision is { } decision) return await decisions.OfAsync(decision, request, cancellationToken);

        var asked = ExplainRequests.DryRun(request);
        var at = DryRunRequests.Event(asked);
        var now = request.At ?? clock.GetUtcNow();
        var (document, previous, refused) = await subjects.OfAsync(asked, at, now, cancellationToken);
        if (document is null) return refused!;      // one of the two is always there

        var (own, mistakes) = given.Of(request.Packs);
        if (mistakes is not null) return mistakes;
        var decided = PolicyGate.Decide(
            await shelf.CurrentAsync(cancellationToken), document, previous, at, now);
        var policies = own ?? decided.Set.Policies;
        var happening = new PolicyEvent(
            at.Name, at.Target, at.Actor, at.Use,
            document.Records.Version.CreatedAt);
        var explanation = policies.Explain(decided.Inputs.Document, PolicyGate.Request(decided.Inputs, happening, now)
            with { Team = request.Team });
        return TypedResults.Ok(ExplainAnswers.Of(explanation, request.Rules, request.Trees));
    }
}
