using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Audit;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>Tells the audit log of stages, and every process that what judges has changed; save after it.</summary>
sealed class StageLog(RegistryDb db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Counts the shelf on: whoever decides from the commit on reads the stages anew.</summary>
    public async Task ShelfChangedAsync(CancellationToken cancellationToken)
    {
        var shelf = await db.PackShelves.FirstAsync(row => row.Id == PackShelfRecord.Only, cancellationToken);
        shelf.ChangedAt = clock.GetUtcNow();
        db.Entry(shelf).State = EntityState.Modified;       // two changes may fall into one tick
    }

    /// <summary>Records a step of a version at a place.</summary>
    public void Record(
        string action, PackPlaceRecord place, PackVersionRecord version, PackVersionRecord? replaces = null,
        PackProposalRecord? proposal = null, string? reason = null)
    {
        var details = new JsonObject
        {
            ["version"] = version.Version,
            ["digest"] = $"sha256:{version.Sha256}",
            ["environment"] = place.Environment,
            ["scope"] = place.Scope,
        };
        if (replaces is not null)
            (details["replaces"], details["replacedDigest"]) = (replaces.Version, $"sha256:{replaces.Sha256}");
        if (proposal is not null)
        {
            details["proposal"] = proposal.Id.ToString();
            details["stage"] = proposal.Stage;
            details["proposedBy"] = proposal.ProposedBy.ToString();
        }

        audit.Record(action, "policy-pack", place.Pack, details,
            string.IsNullOrWhiteSpace(reason) ? null : new Dictionary<string, string> { ["reason"] = reason });
    }
}
