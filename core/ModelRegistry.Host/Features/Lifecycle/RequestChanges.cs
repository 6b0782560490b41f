using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Lifecycle;

static class RequestChanges
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost($"{LifecycleFeature.Version}/request-changes", Handle)
        .WithName(nameof(RequestChanges))
        .WithSummary("Send a version back to its owner and open its content")
        .Requires(Permission.VersionRequestChanges)
        .Refuses(GateProblems.IllegalMove)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    static async Task<Results<Ok<VersionMove>, ProblemHttpResult>> Handle(
        string group, string name, string version, ReasonRequest request, HttpContext context, RegistryDb db,
        HeldVersions held, VersionMoves moves, Gatekeeper gate, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (!(await held.FindAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        if (ETags.Check(context.Request, found.Version) is { } stale) return stale;
        var (move, illegal) = moves.Find(found, LifecycleAction.RequestChanges);
        if (move is null) return illegal!;      // one of the two is always there

        moves.Make(found, move, AuditActions.VersionChangesRequested, reason: request.Reason);
        (found.Version.Manifest, found.Version.ManifestDigest, found.Version.FrozenAt) = (null, null, null);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ETags.Set(context, found.Version);
        return TypedResults.Ok(await gate.AnswerAsync(found, move.From, null, null, cancellationToken));
    }
}
