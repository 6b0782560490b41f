using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Shows artifacts with the handle of who brought them.</summary>
sealed class Uploaders(RegistryDb db)
{
    public async Task<Artifact> ShowAsync(ArtifactRecord row, CancellationToken cancellationToken) =>
        ArtifactMapping.ToWire(row, await db.Users.Where(user => user.Id == row.UploadedBy)
            .Select(user => user.Handle).FirstOrDefaultAsync(cancellationToken) ?? "");

    public async Task<IReadOnlyList<Artifact>> ShowAsync(
        IReadOnlyList<ArtifactRecord> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.UploadedBy).Distinct().ToList();
        var handles = await db.Users.Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.Handle, cancellationToken);
        return [.. rows.Select(row => ArtifactMapping.ToWire(row, handles.GetValueOrDefault(row.UploadedBy, "")))];
    }
}
