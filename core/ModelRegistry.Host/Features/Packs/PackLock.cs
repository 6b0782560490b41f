using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>
/// Lets one change of packs and stages through at a time, in all processes: each sees what the one before it did.
/// </summary>
sealed class PackLock(RegistryDb db)
{
    /// <summary>Begins a write transaction that holds the packs until it ends.</summary>
    public async Task<WriteTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        const long Stages = 0x73746167;
        var transaction = await db.BeginWriteAsync(cancellationToken);
        if (db.IsPostgres)
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Stages})", cancellationToken);
        return transaction;
    }
}
