using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Begins uploads; one that the same person began for the same content is taken up again.</summary>
sealed class UploadStarter(
    RegistryDb db, UploadSessions sessions, CurrentUser user, IOptions<ArtifactOptions> options, TimeProvider clock)
{
    /// <summary>The upload, and whether it was begun now.</summary>
    public async Task<(UploadRecord Row, bool IsNew)> BeginAsync(
        ArtifactVersion version, UploadCheck.Announced file, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var earlier = await db.Uploads.AsNoTracking()
            .Where(row => row.VersionId == version.Row.Id && row.Path == file.Path.Text && row.CreatedBy == user.Id)
            .Where(row => row.Sha256 == file.Digest.Hex && row.Size == file.Size && row.Kind == (file.Kind ?? ""))
            .Where(row => row.State == UploadStates.Open && row.ExpiresAt > now)
            .OrderByDescending(row => row.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (earlier is not null) return (earlier, false);

        var row = new UploadRecord
        {
            Id = Guid.CreateVersion7(),
            VersionId = version.Row.Id,
            Path = file.Path.Text,
            Kind = file.Kind ?? "",
            MediaType = file.MediaType,
            Sha256 = file.Digest.Hex,
            Size = file.Size,
            PartSize = PartPlan.Of(file.Size, options.Value.PartBytes).PartSize,
            State = UploadStates.Open,
            CreatedBy = user.Id,
            CreatedAt = now,
            ExpiresAt = sessions.NewExpiry(),
        };
        db.Uploads.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        return (row, true);
    }
}
