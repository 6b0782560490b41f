using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Lifecycle;

/// <summary>
/// The gate of a promotion and its move. Saves in the caller's transaction, whether the gate opens or not. After a
/// promotion to staging, production's approvals may be there already: then the registry makes that move as well.
/// </summary>
sealed class Promotion(
    RegistryDb db, Gatekeeper gate, VersionMoves moves, ApprovalDemands demands, ApprovalMoves approvals)
{
    public async Task<(VersionMove? Moved, ProblemHttpResult? Refused)> RunAsync(
        FoundVersion found, Transition move, ReleaseTarget target, string? use, CancellationToken cancellationToken)
    {
        var environment = target.ToString().ToLowerInvariant();
        var (logged, blocked) = await gate.PassAsync(
            found, new GateEvent(GateEvent.Promote, environment, use), cancellationToken);
        blocked ??= demands.Duty(logged.Decided.Document, target, logged.Row.At) is { } duty
            ? Problem.Of(GateProblems.TwoPersonRule, duty.Reason, errors: null, ("rule", duty.RuleId))
            : null;
        if (blocked is not null)
        {
            await db.SaveChangesAsync(cancellationToken);
            return (null, blocked);
        }

        moves.Make(found, move, AuditActions.VersionPromoted, new JsonObject
        {
            ["decision"] = logged.Row.Id.ToString(),
            ["target"] = environment,
        });
        await db.SaveChangesAsync(cancellationToken);
        if ((await approvals.TryAsync(found, cancellationToken)).Made is not null)
            await db.SaveChangesAsync(cancellationToken);
        return (await gate.AnswerAsync(found, move.From, logged, use, cancellationToken), null);
    }
}
