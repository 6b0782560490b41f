using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Finds uploads, checks who may work on them, and shows them.</summary>
sealed class UploadSessions(
    RegistryDb db, Access access, IArtifactStore store, PartUrls urls, IOptions<ArtifactOptions> options,
    TimeProvider clock)
{
    TimeSpan Lifetime => TimeSpan.FromHours(options.Value.UploadHours);

    public static UploadKey KeyOf(UploadRecord row) => new(row.Id, row.PartSize);

    public static PartPlan PlanOf(UploadRecord row) => new(row.Size, row.PartSize);

    public DateTimeOffset NewExpiry() => clock.GetUtcNow() + Lifetime;

    public bool IsOpen(UploadRecord row) => row.State == UploadStates.Open && row.ExpiresAt > clock.GetUtcNow();

    /// <summary>The upload, or the answer that says that it is not there or not the caller's to touch.</summary>
    public async Task<(UploadRecord? Found, ProblemHttpResult? Refused)> FindAsync(
        Guid id, bool signed, ArtifactVersions versions, CancellationToken cancellationToken)
    {
        var row = await db.Uploads.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (row is null) return (null, Missing(id));
        if (signed) return (row, null);
        var version = await versions.GetAsync(row.VersionId, cancellationToken);
        if (!access.Allows(Permission.ModelRead, version.Model)) return (null, Missing(id));
        return access.Check(Permission.ArtifactUpload, version.Model) is { } refused ? (null, refused) : (row, null);
    }

    static ProblemHttpResult Missing(Guid id) => Problem.Of(CommonProblems.NotFound, $"There is no upload {id}.");

    public ProblemHttpResult Closed(UploadRecord row) => Problem.Of(ArtifactProblems.UploadClosed,
        row.State == UploadStates.Open
            ? $"Nothing happened in the upload {row.Id} for too long; it expired."
            : $"The upload {row.Id} is {row.State}.",
        errors: null, ("state", row.State));

    /// <summary>Moves the expiry on. Written once an hour at most, not with every part.</summary>
    public async Task KeepAliveAsync(UploadRecord row, CancellationToken cancellationToken)
    {
        var later = NewExpiry();
        if (later - row.ExpiresAt < TimeSpan.FromMinutes(Math.Min(60, Lifetime.TotalMinutes / 4))) return;
        await db.Uploads.Where(one => one.Id == row.Id && one.State == UploadStates.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ExpiresAt, later), cancellationToken);
    }

    public async Task<Upload> ShowAsync(UploadRecord row, CancellationToken cancellationToken)
    {
        var open = IsOpen(row);
        var plan = PlanOf(row);
        var lifetime = TimeSpan.FromMinutes(options.Value.PartUrlMinutes);
        var stored = open ? await store.ListPartsAsync(KeyOf(row), cancellationToken) : [];
        return new(row.Id, row.Path, row.State, row.Size, row.Sha256, row.PartSize,
            [.. Enumerable.Range(1, open ? plan.Count : 0).Select(number =>
                new UploadPart(number, plan.SizeOf(number) ?? 0, urls.Sign(row.Id, number, lifetime)))],
            [.. stored.Where(part => plan.SizeOf(part.Number) == part.Length).Select(part => part.Number)],
            row.ExpiresAt);
    }
}
