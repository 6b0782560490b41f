using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Lifecycle;

static class SubmitVersion
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost($"{LifecycleFeature.Version}/submit", Handle)
        .WithName(nameof(SubmitVersion))
        .WithSummary("Freeze the content of a version and ask for review")
        .WithDescription("A blocked version stays in its state, unfrozen; the decision is kept all the same.")
        .Requires(Permission.VersionSubmit)
        .Refuses(GateProblems.IllegalMove, GateProblems.BlockedByPolicy, MetadataProblems.Malformed,
            MetadataProblems.Invalid, MetadataProblems.Secret)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<VersionMove>, ProblemHttpResult>> Handle(
        string group, string name, string version, SubmitRequest request, HttpContext context, RegistryDb db,
        HeldVersions held, VersionMoves moves, Submission submission, CancellationToken cancellationToken)
    {
        if (EventUse.Check(request.Use) is { } wrongUse) return wrongUse;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (!(await held.FindAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        if (ETags.Check(context.Request, found.Version) is { } stale) return stale;
        var (move, illegal) = moves.Find(found, LifecycleAction.Submit);
        if (move is null) return illegal!;      // one of the two is always there

        var result = await submission.RunAsync(found, move, request, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (result.Refused is { } refused) return refused;
        ETags.Set(context, found.Version);
        return TypedResults.Ok(result.Moved);
    }
}
