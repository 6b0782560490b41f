using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Storage;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// What follows from a change of a version's files, written in its transaction: those who had a hand in it become
/// makers, the audit trail tells of it, the file is inspected and the model indexed.
/// </summary>
sealed class ArtifactEffects(
    RegistryDb db, AuditTrail audit, WorkQueue work, CurrentUser user, Residency residency, IArtifactStore store,
    TimeProvider clock)
{
    const string SearchIndex = "search-index";
    const string Uploader = "uploader";

    /// <param name="version">The version.</param>
    /// <param name="row">The new artifact.</param>
    /// <param name="startedBy">Who announced the file, where another person sent it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task AddedAsync(
        ArtifactVersion version, ArtifactRecord row, Guid? startedBy, CancellationToken cancellationToken)
    {
        await MadeByAsync(version, user.Id, Uploader, cancellationToken);
        if (startedBy is { } starter && starter != user.Id)
            await MadeByAsync(version, starter, Uploader, cancellationToken);
        if (row.Uri is null)
        {
            await VerifiedAsync(row, cancellationToken);
            work.Enqueue(InspectArtifacts.Name, row.Id.ToString());
        }

        Tell(row.Uri is null ? AuditActions.ArtifactUploaded : AuditActions.ArtifactReferenced, row);
        Index(version);
    }

    /// <summary>
    /// Notes that the store holds the bytes of a file. They may come from two versions at once, whose rows do not hold
    /// each other up.
    /// </summary>
    public Task VerifiedAsync(ArtifactRecord row, CancellationToken cancellationToken) => row.Size is not { } size
        ? Task.CompletedTask
        : db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO blobs ("Sha256", "Region", "Size", "VerifiedAt")
            VALUES ({row.Sha256}, {residency.Region}, {size}, {clock.GetUtcNow().UtcTicks})
            ON CONFLICT DO NOTHING
            """, cancellationToken);

    /// <summary>A file was taken out: whoever did it shaped the version as much as one who brings a file.</summary>
    public async Task RemovedAsync(ArtifactVersion version, ArtifactRecord row, CancellationToken cancellationToken)
    {
        await MadeByAsync(version, user.Id, "author", cancellationToken);
        Removed(version, row);
    }

    /// <summary>The content begins its time of grace, should this have been the last file with it.</summary>
    public void Removed(ArtifactVersion version, ArtifactRecord row, bool replaced = false)
    {
        if (row.Uri is null) store.Touch(Sha256Digest.Parse(row.Sha256));
        Tell(AuditActions.ArtifactRemoved, row, ("replaced", replaced));
        Index(version);
    }

    void Index(ArtifactVersion version)
    {
        work.Enqueue(SearchIndex, version.Row.ModelId.ToString());
        work.Enqueue(CompletenessHandler.Name, version.Row.Id.ToString());
    }

    void Tell(string action, ArtifactRecord row, params (string Name, JsonNode Value)[] more)
    {
        var details = new JsonObject
        {
            ["version"] = row.VersionId.ToString(),
            ["kind"] = row.Kind,
            ["sha256"] = row.Sha256,
        };
        if (row.Size is { } size) details["size"] = size;
        foreach (var (name, value) in more) details[name] = value;
        audit.Record(action, "artifact", row.Id.ToString(), details,
            new Dictionary<string, string> { ["path"] = row.Uri ?? row.Path });
    }

    async Task MadeByAsync(ArtifactVersion version, Guid who, string part, CancellationToken cancellationToken)
    {
        var id = version.Row.Id;
        if (await db.VersionAuthors.AnyAsync(
            row => row.VersionId == id && row.UserId == who && row.Part == part, cancellationToken)) return;
        db.VersionAuthors.Add(new VersionAuthorRecord { VersionId = id, UserId = who, Part = part });
    }
}
