using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModelRegistry.Data;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Ends uploads in which nothing happened for too long and frees their space.</summary>
sealed class UploadSweep(
    RegistryDb db, IArtifactStore store, IOptions<ArtifactOptions> options, TimeProvider clock,
        ILogger<UploadSweep> log)
{
    const int MostAtOnce = 500;

    /// <summary>Closed uploads are kept so long, so that a late client learns what became of its own.</summary>
    static readonly TimeSpan KeptClosed = TimeSpan.FromDays(7);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var expired = await db.Uploads.AsNoTracking()
            .Where(row => row.State == UploadStates.Open && row.ExpiresAt <= now)
            .OrderBy(row => row.ExpiresAt).Take(MostAtOnce).ToListAsync(cancellationToken);
        var ended = 0;
        foreach (var row in expired)
        {
            if (!await store.AbortAsync(UploadSessions.KeyOf(row), cancellationToken)) continue;
            ended += await db.Uploads
                .Where(one => one.Id == row.Id && one.State == UploadStates.Open && one.ExpiresAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, UploadStates.Aborted), cancellationToken);
        }

        var old = now - KeptClosed;
        await db.Uploads.Where(row => row.State != UploadStates.Open && row.ExpiresAt < old)
            .ExecuteDeleteAsync(cancellationToken);
        var folders = await store.SweepAsync(
            TimeSpan.FromHours(options.Value.UploadHours + 1), cancellationToken);
        if (ended + folders > 0) log.UploadsSwept(ended, folders);
    }
}
