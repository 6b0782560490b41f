using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModelRegistry.Data;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Frees the space of content that no file needs: its files were removed, or the process died before its upload was
/// recorded. Whoever records a file with the same content meanwhile either comes first, and the content stays, or is
/// told to send it.
/// </summary>
sealed class ContentCollector(
    RegistryDb db, IArtifactStore store, HeldContent held, Residency residency, IOptions<ArtifactOptions> options,
    TimeProvider clock, ILogger<ContentCollector> log)
{
    const int MostAtOnce = 500;

    /// <summary>Content that came in, or lost a file, after this is left alone.</summary>
    public DateTimeOffset Grace => clock.GetUtcNow() - TimeSpan.FromHours(options.Value.GraceHours);

    /// <summary>Removes what no file needs since before a time, or only counts it.</summary>
    public async Task<Collected> RunAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken)
    {
        var all = new Collected();
        foreach (var batch in store.OlderThan(before).Chunk(MostAtOnce))
        {
            foreach (var content in await UnneededAsync(batch, cancellationToken))
                if (dryRun || await RemoveAsync(content, before, cancellationToken))
                    all += new Collected(1, content.Size);
        }
        if (dryRun) return all;

        store.DeleteSetAside();
        if (all.Contents > 0) log.ContentCollected(all.Contents, all.Bytes);
        return all;
    }

    async Task<IReadOnlyList<StoredContent>> UnneededAsync(
        StoredContent[] batch, CancellationToken cancellationToken)
    {
        var digests = batch.Select(content => content.Digest.Hex).ToList();
        var needed = await db.Artifacts.AsNoTracking()
            .Where(row => digests.Contains(row.Sha256) && row.Uri == null).Select(row => row.Sha256).Distinct()
            .ToListAsync(cancellationToken);
        return [.. batch.ExceptBy(needed, content => content.Digest.Hex)];
    }

    async Task<bool> RemoveAsync(StoredContent content, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var sha256 = content.Digest.Hex;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await held.HoldAsync(sha256, cancellationToken);
        if (await held.IsNeededAsync(sha256, cancellationToken)) return false;
        await db.Blobs.Where(row => row.Sha256 == sha256 && row.Region == residency.Region)
            .ExecuteDeleteAsync(cancellationToken);
        if (!store.SetAside(content.Digest, before)) return false;
        await transaction.CommitAsync(cancellationToken);
        log.ContentRemoved(sha256, content.Size);
        return true;
    }
}
