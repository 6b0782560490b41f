using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Makes artifacts part of a version: row, author, audit event and follow-up work in one transaction that holds the
/// version's row, so that content which freezes meanwhile and a second file at the same path are noticed.
/// </summary>
sealed class ArtifactRecorder(
    RegistryDb db, OpenContent content, HeldContent held, ArtifactEffects effects, CurrentUser user,
    IOptions<ArtifactOptions> options, TimeProvider clock)
{
    public async Task<Recording> RecordAsync(
        ArtifactVersion version, NewArtifact artifact, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await content.HoldAsync(version, cancellationToken) is { } frozen) return new Recording.Refused(frozen);
        if (await content.ConflictAsync(version, artifact, cancellationToken) is { } taken)
            return new Recording.Refused(taken);
        if (await held.MissingAsync(artifact, cancellationToken) is { } gone) return new Recording.Refused(gone);

        var there = await db.Artifacts.AsNoTracking().FirstOrDefaultAsync(
            row => row.VersionId == version.Row.Id && row.Path == artifact.Path, cancellationToken);
        if (there is not null && Same(there, artifact))
        {
            await effects.VerifiedAsync(there, cancellationToken);
            await CloseUploadAsync(artifact, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new Recording.Unchanged(there);
        }

        if (there is null && await FullAsync(version,
            cancellationToken) is { } full) return new Recording.Refused(full);
        if (there is not null)
        {
            await db.Artifacts.Where(row => row.Id == there.Id).ExecuteDeleteAsync(cancellationToken);
            effects.Removed(version, there, replaced: true);
        }

        var row = Add(version, artifact);
        await effects.AddedAsync(version, row, artifact.StartedBy, cancellationToken);
        await CloseUploadAsync(artifact, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Recording.Added(row);
    }

    ArtifactRecord Add(ArtifactVersion version, NewArtifact artifact)
    {
        var row = new ArtifactRecord
        {
            Id = Guid.CreateVersion7(),
            VersionId = version.Row.Id,
            Path = artifact.Path,
            Kind = artifact.Kind,
            Uri = artifact.Uri,
            Sha256 = artifact.Digest.Hex,
            Size = artifact.Size,
            MediaType = artifact.MediaType,
            Licence = artifact.Licence,
            UploadedBy = user.Id,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Artifacts.Add(row);
        return row;
    }

    /// <summary>
    /// The licence of a reference may be given later: that is another statement about the same bytes.
    /// </summary>
    static bool Same(ArtifactRecord there, NewArtifact artifact) =>
        there.Sha256 == artifact.Digest.Hex && there.Uri == artifact.Uri && there.Kind == artifact.Kind
        && (artifact.Licence is null || there.Licence == artifact.Licence);

    async Task<ProblemHttpResult?> FullAsync(ArtifactVersion version, CancellationToken cancellationToken)
    {
        var most = options.Value.MaxArtifacts;
        return await db.Artifacts.CountAsync(row => row.VersionId == version.Row.Id, cancellationToken) >= most
            ? Problem.Of(ArtifactProblems.TooMany, $"{version.Address} has {most} artifacts, which is the most.")
            : null;
    }

    Task CloseUploadAsync(NewArtifact artifact, CancellationToken cancellationToken) => artifact.UploadId is not { } id
        ? Task.CompletedTask
        : db.Uploads.Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, UploadStates.Completed), cancellationToken);
}
