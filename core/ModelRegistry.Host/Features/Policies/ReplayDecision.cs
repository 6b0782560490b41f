using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Functions;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Policies;

static class ReplayDecision
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/models/{group}/{name}/versions/{version}/decisions/{decision:guid}/replay", Handle)
            .WithName(nameof(ReplayDecision))
            .WithSummary("Make a recorded decision again from what was kept, and compare it byte for byte")
            .Requires(Permission.ModelRead)
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/models/{group}/{name}/decisions/{decision:guid}/replay", HandleRefusal)
            .WithName("ReplayRefusedRegistration")
            .WithSummary("Make the decision that refused a registration again, and compare it byte for byte")
            .Requires(Permission.ModelRead)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<Results<Ok<ReplayAnswer>, ProblemHttpResult>> Handle(
        string group, string name, string version, Guid decision, DecisionLookup lookup, DecisionReplay replay,
        FunctionChanges changes, CancellationToken cancellationToken)
    {
        var (row, missing) = await lookup.FindAsync(group, name, version, decision, cancellationToken);
        return row is null ? missing! : TypedResults.Ok(await AgainAsync(row, replay, changes, cancellationToken));
    }

    static async Task<Results<Ok<ReplayAnswer>, ProblemHttpResult>> HandleRefusal(
        string group, string name, Guid decision, DecisionLookup lookup, DecisionReplay replay,
        FunctionChanges changes, CancellationToken cancellationToken)
    {
        var (row, missing) = await lookup.FindRefusalAsync(group, name, decision, cancellationToken);
        return row is null ? missing! : TypedResults.Ok(await AgainAsync(row, replay, changes, cancellationToken));
    }

    static async Task<ReplayAnswer> AgainAsync(
        DecisionRecord row, DecisionReplay replay, FunctionChanges changes, CancellationToken cancellationToken)
    {
        var again = await replay.RunAsync(row, cancellationToken);
        return new(again == row.Decision, row.DecisionDigest,
            again is null ? null : Sha256Hex.Of(Encoding.UTF8.GetBytes(again)),
            again == row.Decision ? null : changes.Since(row));
    }
}
