using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Versions;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Features.Approvals;

/// <summary>Records an approval and makes the move that it completes, in the caller's transaction.</summary>
sealed class ApprovalDesk(
    RegistryDb db, ApprovalWriter writer, ApprovalMoves moves, GatePlan plans, WorkQueue work)
{
    public async Task<ApprovalAnswer> RecordAsync(
        FoundVersion found, ApproveRequest request, CancellationToken cancellationToken)
    {
        var row = await writer.AddAsync(found, request, cancellationToken);
        work.Enqueue(CompletenessHandler.Name, found.Version.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        var (made, open) = await moves.TryAsync(found, cancellationToken);
        if (made is not null) await db.SaveChangesAsync(cancellationToken);
        return new(writer.ToWire(row, counts: row.Decision == "approved"), found.Version.State.ToString(),
            made is not null, found.Version.RecertifyBy,
            open is null ? [] : [.. open.Rules.Select(plans.Step)], open?.TwoPeople?.Reason);
    }
}
