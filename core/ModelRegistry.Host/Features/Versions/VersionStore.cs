using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Versions;
using ModelRegistry.Host.Work;
using ModelRegistry.Schema.Completing;

namespace ModelRegistry.Host.Features.Versions;

/// <summary>Writes versions, with the author, the audit event and the index work that belong to each change.</summary>
sealed class VersionStore(
    RegistryDb db, AuditTrail audit, WorkQueue work, CurrentUser user, EffectiveCompleteness completeness,
    TimeProvider clock)
{
    public Task<bool> ExistsAsync(Guid model, string version, CancellationToken cancellationToken) =>
        db.Versions.AnyAsync(row => row.ModelId == model && row.Version == version, cancellationToken);

    /// <summary>A draft that is not added yet.</summary>
    public VersionRecord Draft(ModelRecord model, SemanticVersion version, Intake.Taken metadata)
    {
        var now = clock.GetUtcNow();
        return new VersionRecord
        {
            Id = Guid.CreateVersion7(),
            ModelId = model.Id,
            Version = version.ToString(),
            SortKey = version.SortKey,
            State = VersionState.Draft,
            Metadata = metadata.Json,
            RiskTier = metadata.RiskTier,
            CreatedBy = user.Id,
            CreatedAt = now,
            UpdatedAt = now,
        };
    }

    /// <summary>Adds a draft; <see cref="SaveAsync"/> makes it so.</summary>
    /// <returns>How complete it is.</returns>
    public CompletenessScore Add(ModelRecord model, VersionRecord row, EffectiveDocument document)
    {
        var score = completeness.Of(document);
        row.Completeness = EffectiveCompleteness.Percent(score);
        db.Versions.Add(row);
        AddAuthor(row.Id);
        audit.Record(AuditActions.VersionRegistered, "version", row.Id.ToString(), new JsonObject
        {
            ["model"] = model.Id.ToString(),
            ["version"] = row.Version,
            ["metadata"] = Digest(row.Metadata),
        });
        work.Enqueue("search-index", model.Id.ToString());
        work.Enqueue("lineage", row.Id.ToString());     // it may be what others wait for
        return score;
    }

    /// <summary>Puts other metadata in place; whoever writes metadata is an author of the version.</summary>
    public async Task ChangeMetadataAsync(
        FoundVersion found, Intake.Taken metadata, CancellationToken cancellationToken)
    {
        var row = found.Version;
        row.Metadata = metadata.Json;
        await completeness.RefreshAsync(found.Model, row, cancellationToken);
        row.RiskTier = metadata.RiskTier;
        row.UpdatedAt = clock.GetUtcNow();
        if (!await db.VersionAuthors.AnyAsync(
            author => author.VersionId == row.Id && author.UserId == user.Id && author.Part == "author",
            cancellationToken))
            AddAuthor(row.Id);
        audit.Record(AuditActions.VersionChanged, "version", row.Id.ToString(),
            new JsonObject { ["metadata"] = Digest(row.Metadata) });
        work.Enqueue("search-index", row.ModelId.ToString());
        work.Enqueue("lineage", row.Id.ToString());
    }

    public Task SaveAsync(CancellationToken cancellationToken) => db.SaveChangesAsync(cancellationToken);

    /// <summary>Forgets what could not be saved, so that the database can be asked again.</summary>
    public void Forget() => db.ChangeTracker.Clear();

    void AddAuthor(Guid version) => db.VersionAuthors.Add(
        new VersionAuthorRecord { VersionId = version, UserId = user.Id, Part = "author" });

    static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
