using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Host.Audit;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// Keeps the sources of the packs in force, so that every decision made with them can be replayed, and tells the audit
/// log of each that is new or changed.
/// </summary>
sealed class PackKeeper(RegistryDb db, PackLibrary packs, AuditTrail audit, TimeProvider clock)
{
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        foreach (var (pack, source) in packs.Policies.Packs.Zip(packs.Sources))
        {
            if (await db.PolicyPacks.AnyAsync(row => row.Sha256 == pack.Sha256, cancellationToken)) continue;
            var before = await db.PolicyPacks.Where(row => row.Name == pack.Name)
                .OrderByDescending(row => row.FirstSeenAt).Select(row => row.Sha256)
                .FirstOrDefaultAsync(cancellationToken);
            db.PolicyPacks.Add(new PolicyPackRecord
            {
                Sha256 = pack.Sha256,
                Name = pack.Name,
                Version = pack.Version,
                Source = source.Text,
                FirstSeenAt = clock.GetUtcNow(),
            });
            Tell(pack, before);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException error) when (UniqueViolation.Is(error))
            {
                db.ChangeTracker.Clear();       // another process that starts now was first
            }
        }
    }

    void Tell(PackInfo pack, string? before)
    {
        var details = new JsonObject { ["digest"] = $"sha256:{pack.Sha256}", ["version"] = pack.Version };
        if (before is not null) details["previous"] = $"sha256:{before}";
        audit.Record(before is null ? AuditActions.PolicyPackAdded : AuditActions.PolicyPackChanged,
            "policy-pack", pack.Name, details);
    }
}
