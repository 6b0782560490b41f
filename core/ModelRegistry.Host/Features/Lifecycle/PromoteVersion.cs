using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Lifecycle;

static class PromoteVersion
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost($"{LifecycleFeature.Version}/promote", Handle)
        .WithName(nameof(PromoteVersion))
        .WithSummary("Release an approved version to staging or production")
        .RequiresInHandler(Permission.VersionPromote)
        .Refuses(GateProblems.IllegalMove, GateProblems.BlockedByPolicy, GateProblems.TwoPersonRule)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<VersionMove>, ProblemHttpResult>> Handle(
        string group, string name, string version, PromoteRequest request, HttpContext context, RegistryDb db,
        Access access, HeldVersions held, VersionMoves moves, Promotion promotion, CancellationToken cancellationToken)
    {
        _ = ModelName.TryParse($"{group}/{name}", null, out var model);
        _ = EnvironmentName.TryParse(request.To, null, out var environment);
        if (access.Check(Permission.VersionPromote, model, environment) is { } denied) return denied;
        if (EventUse.Check(request.Use) is { } wrongUse) return wrongUse;
        if (!Enum.TryParse<ReleaseTarget>(environment?.Name, ignoreCase: true,
            out var target)) return NoTarget(request.To);

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (!(await held.FindAsync(group, name, version, cancellationToken)).Is(out var found, out var missing))
            return missing;
        if (ETags.Check(context.Request, found.Version) is { } stale) return stale;
        var (move, illegal) = moves.Find(found, LifecycleAction.Promote, target);
        if (move is null) return illegal!;      // one of the two is always there

        var (moved, refused) = await promotion.RunAsync(found, move, target, request.Use, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (moved is null) return refused!;     // one of the two is always there
        ETags.Set(context, found.Version);
        return TypedResults.Ok(moved);
    }

    static ProblemHttpResult NoTarget(string to) => Problem.Of(CommonProblems.InvalidValue,
        $"A version is promoted to staging or production, not to '{to}'.",
        new Dictionary<string, string[]> { ["to"] = ["Write staging or production."] });
}
