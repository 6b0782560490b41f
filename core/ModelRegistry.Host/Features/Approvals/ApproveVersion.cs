using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Approvals;

static class ApproveVersion
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost($"{ApprovalsFeature.Version}/approve", Handle)
        .WithName(nameof(ApproveVersion))
        .WithSummary("Approve or reject the frozen content of a version, in a role")
        .WithDescription("The version moves on once every approval that the next environment demands is recorded.")
        .RequiresInHandler(Permission.VersionApprove, ApprovalCheck.Early)
        .Refuses(GateProblems.ContentChanged, GateProblems.IllegalMove, GateProblems.SegregationOfDuties)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<ApprovalAnswer>, ProblemHttpResult>> Handle(
        string group, string name, string version, ApproveRequest request, HttpContext context, RegistryDb db,
        HeldVersions held, ApprovalCheck check, ApprovalDesk desk, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (!(await held.FindAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        if (await check.RefusalAsync(found, request, cancellationToken) is { } refused) return refused;
        if (ETags.Check(context.Request, found.Version) is { } stale) return stale;

        var answer = await desk.RecordAsync(found, request, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ETags.Set(context, found.Version);
        return TypedResults.Ok(answer);
    }
}
