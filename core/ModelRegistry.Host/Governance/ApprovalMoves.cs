using System.Text.Json.Nodes;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// Makes the move that waits for approvals, as soon as all that the next environment demands are recorded: from
/// Submitted to ApprovedForStaging, from Staging to ApprovedForProd.
/// </summary>
sealed class ApprovalMoves(LifecycleTable table, ApprovalDemands demands, VersionMoves moves)
{
    /// <summary>Call it when approvals and state are saved, in the same transaction; the caller saves again.</summary>
    /// <returns>The move that was made, if any, and what is still demanded for it otherwise.</returns>
    public async Task<(Transition? Made, OpenDemands? Open)> TryAsync(
        FoundVersion found, CancellationToken cancellationToken)
    {
        if (table.Find(found.Version.State, LifecycleAction.Approve) is not Move.Moved { Transition: var move }
            || move.Target is not { } target) return (null, null);
        var open = await demands.OfAsync(found, target, cancellationToken);
        if (!open.AreMet) return (null, open);
        moves.Make(found, move, AuditActions.VersionApproved,
            new JsonObject { ["target"] = target.ToString().ToLowerInvariant() });
        return (move, null);
    }
}
