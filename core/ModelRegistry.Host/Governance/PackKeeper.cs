using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;

namespace ModelRegistry.Host.Governance;

/// <summary>Keeps the sources of the packs in force, so that every decision made with them can be replayed.</summary>
sealed class PackKeeper(RegistryDb db, PackLibrary packs, TimeProvider clock)
{
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        foreach (var (pack, source) in packs.Policies.Packs.Zip(packs.Sources))
        {
            if (await db.PolicyPacks.AnyAsync(row => row.Sha256 == pack.Sha256, cancellationToken)) continue;
            db.PolicyPacks.Add(new PolicyPackRecord
            {
                Sha256 = pack.Sha256,
                Name = pack.Name,
                Version = pack.Version,
                Source = source.Text,
                FirstSeenAt = clock.GetUtcNow(),
            });
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
}
