using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Features.Policies;

static class ReplayDecision
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/models/{group}/{name}/versions/{version}/decisions/{decision:guid}/replay", Handle)
        .WithName(nameof(ReplayDecision))
        .WithSummary("Make a recorded decision again from what was kept, and compare it byte for byte")
        .Requires(Permission.ModelRead)
        .ProducesProblem(StatusCodes.Status404NotFound);

    static async Task<Results<Ok<ReplayAnswer>, ProblemHttpResult>> Handle(
        string group, string name, string version, Guid decision, DecisionLookup lookup, DecisionReplay replay,
        CancellationToken cancellationToken)
    {
        var (row, missing) = await lookup.FindAsync(group, name, version, decision, cancellationToken);
        if (row is null) return missing!;       // one of the two is always there
        var again = await replay.RunAsync(row, cancellationToken);
        return TypedResults.Ok(new ReplayAnswer(
            again == row.Decision, row.DecisionDigest,
            again is null ? null : Sha256Hex.Of(Encoding.UTF8.GetBytes(again))));
    }
}
