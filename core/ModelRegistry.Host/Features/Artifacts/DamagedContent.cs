using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Takes note that stored content is damaged or gone: the registry no longer says that it has it, so whoever has the
/// file sends it in full and heals it.
/// </summary>
sealed class DamagedContent(RegistryDb db, Residency residency, ILogger<DamagedContent> log)
{
    public async Task ForgetAsync(ArtifactRecord artifact, Exception? found)
    {
        log.ArtifactCorrupt(found, artifact.Id, artifact.Sha256);
        await db.Blobs.Where(row => row.Sha256 == artifact.Sha256 && row.Region == residency.Region)
            .ExecuteDeleteAsync(CancellationToken.None);
    }
}
