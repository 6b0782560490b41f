using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Features.Lifecycle;

/// <summary>
/// Checks, gate and freeze of a submission. Saves in the caller's transaction, whether the gate opens or not.
/// </summary>
sealed class Submission(RegistryDb db, SubmissionChecks checks, Gatekeeper gate, Freezer freezer, VersionMoves moves)
{
    public async Task<(VersionMove? Moved, ProblemHttpResult? Refused)> RunAsync(
        FoundVersion found, Transition move, SubmitRequest request, CancellationToken cancellationToken)
    {
        if (checks.Refusal(found) is { } invalid) return (null, invalid);

        var at = new GateEvent(GateEvent.Submit, Use: request.Use);
        var (logged, blocked) = await gate.PassAsync(found, at, cancellationToken);
        if (blocked is null)
        {
            await freezer.FreezeAsync(found, logged.Decided.Document, cancellationToken);
            moves.Make(found, move, AuditActions.VersionSubmitted,
                new JsonObject { ["decision"] = logged.Row.Id.ToString() }, request.Reason);
        }

        await db.SaveChangesAsync(cancellationToken);
        return blocked is null
            ? (await gate.AnswerAsync(found, move.From, logged, request.Use, cancellationToken), null)
            : (null, blocked);
    }
}
