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
/// log of each that is new, changed, or gone from the folder since the last start.
/// </summary>
sealed class PackKeeper(RegistryDb db, PackLibrary packs, AuditTrail audit, TimeProvider clock)
{
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await LockAsync(cancellationToken);
        var kept = await db.PolicyPacks.Where(row => row.Installed && row.RemovedAt == null)
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var (pack, source) in packs.Policies.Packs.Zip(packs.Sources))
        {
            if (kept.Exists(row => row.Sha256 == pack.Sha256)) continue;
            var before = kept.Where(row => row.Name == pack.Name).MaxBy(row => row.FirstSeenAt);
            if (await db.PolicyPacks.FindAsync([pack.Sha256], cancellationToken) is { } back)
                (back.Installed, back.RemovedAt) = (true, null);
            else db.PolicyPacks.Add(Row(pack, source, now));
            Tell(before is null ? AuditActions.PolicyPackAdded : AuditActions.PolicyPackChanged,
                pack.Name, pack.Sha256, pack.Version, before?.Sha256);
        }

        foreach (var gone in kept.Where(row => packs.Policies.Packs.All(pack => pack.Sha256 != row.Sha256)))
        {
            gone.RemovedAt = now;
            if (packs.Policies.Packs.All(pack => pack.Name != gone.Name))
                Tell(AuditActions.PolicyPackRemoved, gone.Name, gone.Sha256, gone.Version);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Lets one process through at a time that starts; on SQLite the writer's turn does that.</summary>
    async Task LockAsync(CancellationToken cancellationToken)
    {
        const long Packs = 0x7061636B;
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Packs})", cancellationToken);
    }

    static PolicyPackRecord Row(PackInfo pack, PackSource source, DateTimeOffset now) => new()
    {
        Sha256 = pack.Sha256,
        Name = pack.Name,
        Version = pack.Version,
        Source = source.Text,
        File = source.Name,
        FirstSeenAt = now,
    };

    void Tell(string action, string name, string sha256, string version, string? before = null)
    {
        var details = new JsonObject { ["digest"] = $"sha256:{sha256}", ["version"] = version };
        if (before is not null) details["previous"] = $"sha256:{before}";
        audit.Record(action, "policy-pack", name, details);
    }
}
