using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Lifecycle;

/// <summary>Deprecate and retire: no gate stops them. What still serves is stopped before it is retired.</summary>
static class EndVersion
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "deprecate", "DeprecateVersion", "Tell users of a version to move on to another one",
            Permission.VersionDeprecate, LifecycleAction.Deprecate, AuditActions.VersionDeprecated);
        Map(routes, "retire", "RetireVersion", "Take a version out of use for good",
            Permission.VersionRetire, LifecycleAction.Retire, AuditActions.VersionRetired);
    }

    static void Map(
        IEndpointRouteBuilder routes, string word, string endpoint, string summary, Permission permission,
        LifecycleAction action, string audited) => routes
        .MapPost($"{LifecycleFeature.Version}/{word}", (
            string group, string name, string version, ReasonRequest request, HttpContext context, RegistryDb db,
            HeldVersions held, VersionMoves moves, Gatekeeper gate, CancellationToken cancellationToken) =>
            Handle(group, name, version, request, context, db, held, moves, gate, action, audited, cancellationToken))
        .WithName(endpoint)
        .WithSummary(summary)
        .Requires(permission)
        .Refuses(GateProblems.IllegalMove, GateProblems.StillServing)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    static async Task<Results<Ok<VersionMove>, ProblemHttpResult>> Handle(
        string group, string name, string version, ReasonRequest request, HttpContext context, RegistryDb db,
        HeldVersions held, VersionMoves moves, Gatekeeper gate, LifecycleAction action, string audited,
        CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (!(await held.FindAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        if (ETags.Check(context.Request, found.Version) is { } stale) return stale;
        var (move, illegal) = moves.Find(found, action);
        if (move is null) return illegal!;      // one of the two is always there
        if (action is LifecycleAction.Retire && await ServingAsync(db, found, cancellationToken) is { } serving)
            return serving;

        moves.Make(found, move, audited, reason: request.Reason);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ETags.Set(context, found.Version);
        return TypedResults.Ok(await gate.AnswerAsync(found, move.From, null, null, cancellationToken));
    }

    static async Task<ProblemHttpResult?> ServingAsync(
        RegistryDb db, FoundVersion found, CancellationToken cancellationToken)
    {
        var places = await db.Deployments.Where(row => row.VersionId == found.Version.Id && row.Status == "active")
            .Select(row => row.Environment + " in " + row.Region).Distinct().Order().ToArrayAsync(cancellationToken);
        return places.Length == 0
            ? null
            : Problem.Of(GateProblems.StillServing, $"{found} is deployed to {string.Join(", ", places)}.",
                errors: null,
                ("places", places));
    }
}
