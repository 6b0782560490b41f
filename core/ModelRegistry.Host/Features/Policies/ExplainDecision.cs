using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Policies;

static class ExplainDecision
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/models/{group}/{name}/versions/{version}/decisions/{decision:guid}/explanation", Handle)
            .WithName(nameof(ExplainDecision))
            .WithSummary("Why a recorded decision came out as it did: it is made again from what was kept")
            .Requires(Permission.ModelRead)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Refuses(GateProblems.PacksAreGone);
        routes.MapGet("/models/{group}/{name}/decisions/{decision:guid}/explanation", HandleRefusal)
            .WithName("ExplainRefusedRegistration")
            .WithSummary("Why a registration was refused")
            .Requires(Permission.ModelRead)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Refuses(GateProblems.PacksAreGone);
    }

    static async Task<Results<Ok<ExplainAnswer>, ProblemHttpResult>> Handle(
        string group, string name, string version, Guid decision, string? rule, bool? trees, DecisionLookup lookup,
        ExplainedDecisions decisions, CancellationToken cancellationToken)
    {
        var (row, missing) = await lookup.FindAsync(group, name, version, decision, cancellationToken);
        return row is null ? missing! : await AnswerAsync(row, rule, trees, decisions, cancellationToken);
    }

    static async Task<Results<Ok<ExplainAnswer>, ProblemHttpResult>> HandleRefusal(
        string group, string name, Guid decision, string? rule, bool? trees, DecisionLookup lookup,
        ExplainedDecisions decisions, CancellationToken cancellationToken)
    {
        var (row, missing) = await lookup.FindRefusalAsync(group, name, decision, cancellationToken);
        return row is null ? missing! : await AnswerAsync(row, rule, trees, decisions, cancellationToken);
    }

    static Task<Results<Ok<ExplainAnswer>, ProblemHttpResult>> AnswerAsync(
        DecisionRecord row, string? rule, bool? trees, ExplainedDecisions decisions,
        CancellationToken cancellationToken) =>
        decisions.OfAsync(row, rule is null ? null : [rule], trees ?? true, cancellationToken);
}
