using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Host.Governance;

namespace ModelRegistry.Host.Inventory;

/// <summary>
/// Reads what is on record about many versions in eight queries, whatever their number: the same records in the same
/// order as <see cref="VersionRecordReader"/> reads for one.
/// </summary>
sealed class BulkRecords(RegistryDb db)
{
    /// <summary>Versions that are not there are left out.</summary>
    public async Task<IReadOnlyList<VersionRecords>> ReadAsync(
        IReadOnlyList<Guid> versions, CancellationToken cancellationToken)
    {
        var ids = versions.ToList();
        var rows = await db.Versions.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id))
            .ToListAsync(cancellationToken);
        var modelIds = rows.Select(row => row.ModelId).Distinct().ToList();
        var models = await db.Models.AsNoTracking().Where(row => EF.Parameter(modelIds).Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        var makers = (await db.VersionAuthors.AsNoTracking()
            .Where(row => EF.Parameter(ids).Contains(row.VersionId))
            .ToListAsync(cancellationToken)).ToLookup(row => row.VersionId, row => row.UserId);
        var artifacts = (await ArtifactsAsync(ids, cancellationToken)).ToLookup(row => row.VersionId);
        var approvals = (await db.Approvals.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.VersionId))
            .OrderBy(row => row.At).ToListAsync(cancellationToken)).ToLookup(row => row.VersionId);
        var exceptions = (await db.Exceptions.AsNoTracking()
            .Where(row => EF.Parameter(modelIds).Contains(row.ModelId) && row.RevokedAt == null)
            .OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken)).ToLookup(row => row.ModelId);
        var evidence = await EvidenceAsync(ids, cancellationToken);
        var handles = await HandlesAsync(
            [
                .. rows.Select(row => row.CreatedBy), .. makers.SelectMany(version => version),
                .. approvals.SelectMany(version => version).Select(row => row.ApproverId),
                .. exceptions.SelectMany(model => model).Select(row => row.ApproverId),
            ], cancellationToken);
        return
        [
            .. rows.Select(row => new VersionRecords(
                models[row.ModelId], row, [.. makers[row.Id].Append(row.CreatedBy).Distinct().Order()],
                [.. artifacts[row.Id]], [.. evidence[row.Id]], [.. approvals[row.Id]], [.. exceptions[row.ModelId]],
                handles)),
        ];
    }

    /// <summary>Without what inspection read from them, which is long and no part of the document.</summary>
    async Task<List<ArtifactRecord>> ArtifactsAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        await db.Artifacts.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.VersionId))
            .OrderBy(row => row.Path)
            .Select(row => new ArtifactRecord
            {
                Id = row.Id, VersionId = row.VersionId, Path = row.Path, Kind = row.Kind, Uri = row.Uri,
                Sha256 = row.Sha256, Size = row.Size, MediaType = row.MediaType, Licence = row.Licence,
                UploadedBy = row.UploadedBy, CreatedAt = row.CreatedAt,
            }).ToListAsync(cancellationToken);

    async Task<ILookup<Guid, EvidenceFact>> EvidenceAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Evidence.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.VersionId))
            .OrderBy(row => row.RecordedAt)
            .Select(row => new
            {
                row.Id, row.VersionId, row.Kind, row.SubjectDigest, row.Facts, row.Finished, row.RecordedAt,
            })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.VersionId, row => new EvidenceFact(row.Id, row.Kind, row.SubjectDigest,
            JsonNode.Parse(row.Facts)!.AsObject(), row.Finished, row.RecordedAt));      // written by us
    }

    async Task<Dictionary<Guid, string>> HandlesAsync(
        IEnumerable<Guid> people, CancellationToken cancellationToken)
    {
        var ids = people.Distinct().ToList();
        return await db.Users.AsNoTracking().Where(user => EF.Parameter(ids).Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.Handle, cancellationToken);
    }
}
