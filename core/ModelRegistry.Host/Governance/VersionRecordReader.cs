using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Data.Models;
using ModelRegistry.Host.Versions;

namespace ModelRegistry.Host.Governance;

/// <summary>Reads what is on record about a version, in the caller's transaction.</summary>
sealed class VersionRecordReader(RegistryDb db)
{
    public async Task<VersionRecords> ReadAsync(
        ModelRecord model, VersionRecord version, CancellationToken cancellationToken)
    {
        var makers = await db.VersionAuthors.AsNoTracking().Where(row => row.VersionId == version.Id)
            .Select(row => row.UserId).ToListAsync(cancellationToken);
        var artifacts = await db.Artifacts.AsNoTracking().Where(row => row.VersionId == version.Id)
            .OrderBy(row => row.Path).ToListAsync(cancellationToken);
        var approvals = await db.Approvals.AsNoTracking().Where(row => row.VersionId == version.Id)
            .OrderBy(row => row.At).ToListAsync(cancellationToken);
        var exceptions = await ExceptionsAsync(model, cancellationToken);
        Guid[] people =
        [
            version.CreatedBy, .. makers, .. approvals.Select(row => row.ApproverId),
            .. exceptions.Select(row => row.ApproverId),
        ];
        var handles = await HandlesAsync(people, cancellationToken);
        return new(model, version, [.. makers.Append(version.CreatedBy).Distinct().Order()], artifacts,
            await EvidenceAsync(version.Id, cancellationToken), approvals, exceptions, handles);
    }

    /// <summary>
    /// The same for a version that is being registered: it has its author and the exceptions of its model, and no more.
    /// </summary>
    /// <param name="place">Its model, and whether that has exceptions.</param>
    /// <param name="version">The version.</param>
    /// <param name="author">The handle of the one who registers it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<VersionRecords> ReadNewAsync(
        RegistrationPlace place, VersionRecord version, string author, CancellationToken cancellationToken)
    {
        var exceptions = place.HasExceptions ? await ExceptionsAsync(place.Model, cancellationToken) : [];
        var handles = exceptions.Count > 0
            ? await HandlesAsync([.. exceptions.Select(row => row.ApproverId)], cancellationToken)
            : [];
        handles[version.CreatedBy] = author;
        return new(place.Model, version, [version.CreatedBy], [], [], [], exceptions, handles);
    }

    Task<List<ExceptionRecord>> ExceptionsAsync(ModelRecord model, CancellationToken cancellationToken) =>
        db.Exceptions.AsNoTracking().Where(row => row.ModelId == model.Id && row.RevokedAt == null)
            .OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken);

    Task<Dictionary<Guid, string>> HandlesAsync(Guid[] people, CancellationToken cancellationToken) =>
        db.Users.AsNoTracking().Where(user => people.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.Handle, cancellationToken);

    async Task<IReadOnlyList<EvidenceFact>> EvidenceAsync(Guid version, CancellationToken cancellationToken)
    {
        var rows = await db.Evidence.AsNoTracking().Where(row => row.VersionId == version)
            .OrderBy(row => row.RecordedAt)
            .Select(row => new { row.Id, row.Kind, row.SubjectDigest, row.Facts, row.Finished, row.RecordedAt })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new EvidenceFact(row.Id, row.Kind, row.SubjectDigest,
                JsonNode.Parse(row.Facts)!.AsObject(), row.Finished, row.RecordedAt)),      // written by us
        ];
    }
}
